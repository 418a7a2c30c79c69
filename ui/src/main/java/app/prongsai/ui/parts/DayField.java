package app.prongsai.ui.parts;

import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.words.DateEntry;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day of the Buddhist Era, typed; what was understood stands below. */
public class DayField extends TextField {

    public DayField(String label, @Nullable LocalDate day) {
        super(label);
        setPlaceholder(getTranslation("day.placeholder"));
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(typed -> understood());
        if (day != null) {
            setValue(DateEntry.format(day));
        }
        understood();
    }

    /** Empty if nothing was typed; nothing is guessed from what cannot be understood. */
    public Optional<LocalDate> day() {
        return DateEntry.parse(getValue());
    }

    /** Whether what stands here is a day or, if none is demanded, nothing. */
    public boolean understood() {
        boolean right = getValue().isBlank() ? !isRequired() : day().isPresent();
        setInvalid(!right && !getValue().isBlank());
        setErrorMessage(getTranslation("day.wrong"));
        setHelperText(day().map(ThaiDates::full).orElse(getTranslation("day.helper")));
        return right;
    }
}
