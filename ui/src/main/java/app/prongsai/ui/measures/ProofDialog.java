package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.intake.ProofLine;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.ProofUpload;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proof of one action: what it is, its day and number, and where it is to be seen. */
class ProofDialog extends ActionDialog {

    private final Desk desk;
    private final Reporting measure;
    private final Select<EvidenceKind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("evidence.title"));
    private final ProofLineField line;
    private final TextField link = new TextField(getTranslation("evidence.link"));
    private final ProofUpload upload = new ProofUpload();

    ProofDialog(Desk desk, Reporting measure) {
        super(translate("evidence.add.title", measure.code()), translate("evidence.add.action"));
        this.desk = desk;
        this.measure = measure;
        kind.setLabel(getTranslation("evidence.kind"));
        kind.setItems(EvidenceKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("evidence.kind." + one));
        kind.setValue(EvidenceKind.PHOTO);
        title.setPlaceholder(getTranslation("evidence.title.placeholder"));
        line = new ProofLineField(desk.today());
        line.addValueChangeListener(typed -> forgive());
        link.setPlaceholder("https://");
        fields(kind, title, line, link, upload);
    }

    @Override
    protected void act() {
        ProofLine facts = line.read();
        if (!facts.understood()) {
            refuse(line.getErrorMessage());
            return;
        }
        String file = upload.file()
                .map(store -> {
                    desk.send(store);
                    return store.file();
                })
                .orElse(null);
        desk.send(new AttachEvidence(
                measure.measure(),
                new Evidence(
                        UUID.randomUUID().toString(),
                        kind.getValue(),
                        title.getValue().strip(),
                        facts.from(),
                        facts.to(),
                        facts.number(),
                        orNull(link.getValue()),
                        file)));
        close();
        Notices.done(getTranslation("evidence.saved"), getTranslation("report.undo"), () -> measure.undo(desk));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
