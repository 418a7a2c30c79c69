package app.prongsai.ui.imports;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.ui.parts.DayField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One piece of evidence to be corrected. */
class EvidenceFields extends Div {

    private final Select<EvidenceKind> kind = new Select<>();
    private final TextArea title = new TextArea(getTranslation("evidence.title"));
    private final DayField from;
    private final DayField to;
    private final TextField number = new TextField(getTranslation("evidence.number"));
    private final TextField link = new TextField(getTranslation("evidence.link"));

    EvidenceFields(Evidence evidence) {
        addClassName("fields");
        kind.setLabel(getTranslation("evidence.kind"));
        kind.setItems(EvidenceKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("evidence.kind." + one));
        kind.setValue(evidence.kind());
        title.setValue(evidence.title());
        from = new DayField(getTranslation("evidence.from"), evidence.from());
        LocalDate last = evidence.to();
        to = new DayField(getTranslation("evidence.to"), last == null || last.equals(evidence.from()) ? null : last);
        number.setValue(Objects.requireNonNullElse(evidence.number(), ""));
        link.setValue(Objects.requireNonNullElse(evidence.link(), ""));
        link.setPlaceholder("https://");
        Div days = new Div(from, to);
        days.addClassName("side-by-side");
        add(kind, title, days, number, link);
    }

    boolean understood() {
        return from.understood() & to.understood();
    }

    boolean blank() {
        return title.getValue().isBlank();
    }

    Evidence evidence(int place) {
        LocalDate first = from.day().orElse(null);
        return new Evidence(
                "i" + place,
                kind.getValue(),
                title.getValue().strip(),
                first,
                to.day().orElse(first),
                orNull(number.getValue()),
                orNull(link.getValue()),
                null);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
