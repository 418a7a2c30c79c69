package app.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ThaiDatesTest {

    @Test
    void dates_are_shown_in_the_buddhist_era() {
        LocalDate date = LocalDate.of(2022, 10, 3);
        assertThat(ThaiDates.full(date)).isEqualTo("3 ตุลาคม 2565");
        assertThat(ThaiNumerals.toThai(ThaiDates.brief(date))).isEqualTo("๓ ต.ค. ๖๕");
        assertThat(ThaiDates.brief(LocalDate.of(2023, 1, 24), LocalDate.of(2023, 1, 27)))
                .isEqualTo("24 – 27 ม.ค. 66");
    }

    @Test
    void a_fiscal_year_runs_from_october_to_september() {
        FiscalYear year = FiscalYear.of(LocalDate.of(2022, 10, 1));
        assertThat(year).isEqualTo(new FiscalYear(2566));
        assertThat(year.from()).isEqualTo(LocalDate.of(2022, 10, 1));
        assertThat(year.to()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(FiscalYear.of(LocalDate.of(2022, 9, 30))).isEqualTo(new FiscalYear(2565));
    }
}
