package app.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class YearPartTest {

    @Property
    void days_of_a_part_are_that_part_again(
            @ForAll @IntRange(min = 0, max = 11) int start,
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @IntRange(min = 2400, max = 2700) int year) {
        Assume.that(start + months <= 12);
        YearPart part = new YearPart(start, months);
        FiscalYear fiscal = new FiscalYear(year);
        assertThat(YearPart.of(part.from(fiscal), part.to(fiscal))).isEqualTo(part);
        assertThat(FiscalYear.of(part.to(fiscal))).isEqualTo(fiscal);
        assertThat(YearPart.of(part.from(fiscal).plusDays(1), part.to(fiscal))).isNull();
        assertThat(YearPart.of(part.from(fiscal), part.to(fiscal).minusDays(1))).isNull();
    }

    @Example
    void months_of_two_fiscal_years_are_no_part_of_one() {
        assertThat(YearPart.of(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 10, 31)))
                .isNull();
        assertThat(YearPart.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 2, 29)))
                .isNull();
        assertThatThrownBy(() -> new YearPart(6, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void three_months_are_a_quarter_only_where_one_begins() {
        assertThat(YearPart.quarters(2, 2).quarter()).isEqualTo(2);
        assertThat(YearPart.quarters(2, 2)).isEqualTo(new YearPart(3, 3));
        assertThat(new YearPart(1, 3).quarter()).isZero();
        assertThat(YearPart.quarters(1, 4)).isEqualTo(YearPart.WHOLE);
        assertThat(YearPart.WHOLE.quarter()).isZero();
    }
}
