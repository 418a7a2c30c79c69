package app.prongsai.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateEntryTest {

    @ParameterizedTest
    @ValueSource(strings = {"3/10/2565", " 3 ต.ค. 65 ", "๓ ตุลาคม ๒๕๖๕", "03/10/65", "3/10/2022"})
    void one_day_is_understood_however_the_office_writes_it(String typed) {
        assertThat(DateEntry.parse(typed)).hasValue(LocalDate.of(2022, 10, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "เมื่อวาน", "31/9/2565", "ต.ค. 65", "3 – 5 ต.ค. 65", "3/10/2565 และอื่น ๆ", "704/2559"})
    void what_is_not_one_day_is_not_guessed(String typed) {
        assertThat(DateEntry.parse(typed)).isEmpty();
    }

    @Test
    void a_day_reads_back_as_it_is_shown() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(DateEntry.format(day)).isEqualTo("22/11/2569");
        assertThat(DateEntry.parse(DateEntry.format(day))).hasValue(day);
    }
}
