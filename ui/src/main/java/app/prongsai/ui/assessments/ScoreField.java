package app.prongsai.ui.assessments;

import app.prongsai.handbook.Indicators.Indicator;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.ui.words.Language;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;

/** A score from 0 to 100, in Thai or Arabic digits. */
class ScoreField extends TextField {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int indicator;

    ScoreField(Indicator indicator, Runnable changed) {
        this.indicator = indicator.number();
        setLabel(indicator.number() + " "
                + (getLocale().equals(Language.ENGLISH) ? indicator.english() : indicator.thai()));
        getElement().setAttribute("inputmode", "decimal");
        setErrorMessage(getTranslation("assess.score.wrong"));
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(typed -> {
            understood();
            changed.run();
        });
    }

    int indicator() {
        return indicator;
    }

    void show(BigDecimal score) {
        setValue(score.toPlainString());
    }

    /** Empty while nothing was typed, or nothing that is a score. */
    Optional<BigDecimal> score() {
        String text = ThaiNumerals.toArabic(getValue()).strip();
        return Optional.of(text)
                .filter(one -> one.matches("[0-9]{1,3}([.][0-9]{1,6})?"))
                .map(BigDecimal::new)
                .filter(one -> one.compareTo(HUNDRED) <= 0);
    }

    /** Whether what stands here is a score or nothing. */
    boolean understood() {
        setInvalid(!getValue().isBlank() && score().isEmpty());
        return !isInvalid();
    }

    /** Also demands that something stands here. */
    boolean complete() {
        setInvalid(score().isEmpty());
        return !isInvalid();
    }
}
