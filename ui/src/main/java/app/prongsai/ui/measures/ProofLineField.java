package app.prongsai.ui.measures;

import app.prongsai.intake.ProofLine;
import app.prongsai.thai.ThaiDates;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Number and days of a proof in one line, as they are printed on it; what was understood stands below. */
class ProofLineField extends TextField {

    ProofLineField() {
        setLabel(getTranslation("evidence.line"));
        setPlaceholder(getTranslation("evidence.line.placeholder"));
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(typed -> read());
        read();
    }

    /** As one would type it. */
    final void show(@Nullable String number, @Nullable LocalDate from, @Nullable LocalDate to) {
        setValue(ProofLine.typed(number, from, to));
        read();
    }

    final ProofLine read() {
        ProofLine line = ProofLine.read(getValue());
        setInvalid(!line.understood());
        setErrorMessage(line.understood() ? "" : getTranslation("evidence.line.doubt", line.doubt()));
        setHelperText(getTranslation("evidence.line.understood", words(line)));
        return line;
    }

    private String words(ProofLine line) {
        List<String> words = new ArrayList<>();
        if (line.number() != null) {
            words.add(getTranslation("evidence.numbered", line.number()));
        }
        LocalDate from = line.from();
        LocalDate to = line.to();
        if (from != null && to != null) {
            words.add(from.equals(to) ? ThaiDates.full(from) : ThaiDates.full(from) + " – " + ThaiDates.full(to));
        } else {
            words.add(getTranslation("evidence.undated"));
        }
        return String.join(" · ", words);
    }
}
