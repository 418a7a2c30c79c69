package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.intake.ProofLine;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a proof is, its day and number, and where it is to be seen. */
final class ProofFields {

    private final Select<EvidenceKind> kind = new Select<>();
    private final TextField title = new TextField(translate("evidence.title"));
    private final ProofLineField line = new ProofLineField();
    private final TextField link = new TextField(translate("evidence.link"));

    ProofFields() {
        kind.setLabel(translate("evidence.kind"));
        kind.setItems(EvidenceKind.values());
        kind.setItemLabelGenerator(one -> translate("evidence.kind." + one));
        kind.setValue(EvidenceKind.PHOTO);
        title.setPlaceholder(translate("evidence.title.placeholder"));
        link.setPlaceholder("https://");
    }

    Component[] followedBy(Component last) {
        return new Component[] {kind, title, line, link, last};
    }

    ProofLineField line() {
        return line;
    }

    /** What was said before, to be changed. */
    void show(Evidence before) {
        kind.setValue(before.kind());
        title.setValue(before.title());
        line.show(before.number(), before.from(), before.to());
        link.setValue(Objects.requireNonNullElse(before.link(), ""));
    }

    Evidence evidence(String id, ProofLine facts, @Nullable String file) {
        return new Evidence(
                id,
                kind.getValue(),
                title.getValue().strip(),
                facts.from(),
                facts.to(),
                facts.number(),
                link.isEmpty() ? null : link.getValue().strip(),
                file);
    }
}
