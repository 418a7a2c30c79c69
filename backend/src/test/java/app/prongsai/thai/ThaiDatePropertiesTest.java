package app.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.thai.WrittenDate.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every day of two centuries in every form the parser knows, and every day that no calendar has. */
class ThaiDatePropertiesTest {

    private final ThaiDateParser parser = new ThaiDateParser();

    /** Short years mean 2500 to 2599. */
    private static final LocalDate FIRST = LocalDate.of(1957, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2056, 12, 31);

    /** A way of writing: digits, months, years and what stands between them. */
    record Hand(boolean thaiDigits, Month month, Year year, String gap, String before) {

        enum Month {
            FULL,
            FULL_CUT,
            ABBREVIATED,
            WITHOUT_DOTS,
            WIDE_DOTS
        }

        enum Year {
            FOUR,
            TWO,
            WITH_ERA,
            COMMON_ERA
        }

        String day(LocalDate date) {
            return date.getDayOfMonth() + gap + month(date) + gap + year(date);
        }

        String month(LocalDate date) {
            ThaiMonth name = ThaiMonth.of(date.getMonth());
            return switch (month) {
                case FULL -> name.fullName();
                case FULL_CUT ->
                    name.fullName().substring(0, 3) + " " + name.fullName().substring(3);
                case ABBREVIATED -> name.abbreviation();
                case WITHOUT_DOTS -> " " + name.abbreviation().replace(".", "") + " ";
                case WIDE_DOTS -> name.abbreviation().replace(".", ". ").strip();
            };
        }

        String year(LocalDate date) {
            int buddhist = ThaiDates.buddhistYear(date);
            return switch (year) {
                case FOUR -> "" + buddhist;
                case TWO -> String.format("%02d", buddhist % 100);
                case WITH_ERA -> "พ.ศ. " + buddhist;
                case COMMON_ERA -> "" + date.getYear();
            };
        }

        String written(String text) {
            return before + (thaiDigits ? ThaiNumerals.toThai(text) : text) + " ณ ที่ทำการ";
        }
    }

    @Provide
    Arbitrary<Hand> hands() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(Hand.Month.values()),
                        Arbitraries.of(Hand.Year.values()),
                        Arbitraries.of(" ", "  ", "\u00a0", "\n"),
                        Arbitraries.of("", "เมื่อวันที่ ", "คำสั่งที่ ๗๐๔/๒๕๕๙ ลงวันที่ ", "ครั้งที่ ๑/๒๕๖๕ "))
                .as(Hand::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void a_day_is_read_as_it_was_meant(@ForAll("days") LocalDate day, @ForAll("hands") Hand hand) {
        String text = hand.written(hand.day(day));
        WrittenDate date = only(text);
        assertThat(date.from()).as(text).isEqualTo(day);
        assertThat(date.to()).as(text).isEqualTo(day);
        assertThat(date.precision()).isEqualTo(Precision.DAY);
        assertThat(date.start()).isEqualTo(hand.before().length());
    }

    @Property
    void a_day_in_numbers_is_read_as_it_was_meant(@ForAll("days") LocalDate day, @ForAll("hands") Hand hand) {
        int year = hand.year() == Hand.Year.COMMON_ERA ? day.getYear() : ThaiDates.buddhistYear(day);
        for (String numbers : List.of(
                day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + year,
                String.format("%02d-%02d-%d", day.getDayOfMonth(), day.getMonthValue(), year),
                String.format(
                        "%d/%d/%02d", day.getDayOfMonth(), day.getMonthValue(), ThaiDates.buddhistYear(day) % 100))) {
            String text = hand.written(numbers);
            assertThat(only(text).from()).as(text).isEqualTo(day);
        }
    }

    @Property
    void what_the_product_writes_it_reads(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 400) int more) {
        LocalDate last = day.plusDays(more);
        assertThat(only(ThaiDates.full(day)).from()).isEqualTo(day);
        assertThat(only(ThaiNumerals.toThai(ThaiDates.brief(day))).from()).isEqualTo(day);
        if (!last.isAfter(LAST)) {
            WrittenDate span = only(ThaiDates.brief(day, last));
            assertThat(span.from()).isEqualTo(day);
            assertThat(span.to()).isEqualTo(last);
        }
    }

    @Property
    void days_of_one_span_are_read_as_they_were_meant(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 300) int more, @ForAll("hands") Hand hand) {
        LocalDate last = day.plusDays(more).isAfter(LAST) ? LAST : day.plusDays(more);
        if (last.equals(day)) {
            return;
        }
        String separator = hand.gap().equals(" ") ? " – " : hand.thaiDigits() ? " ถึง " : "-";
        boolean sameMonth = YearMonth.from(day).equals(YearMonth.from(last));
        String first = sameMonth
                ? "" + day.getDayOfMonth()
                : day.getYear() == last.getYear() ? day.getDayOfMonth() + " " + hand.month(day) : hand.day(day);
        String text = hand.written(first + separator + hand.day(last));
        WrittenDate span = only(text);
        assertThat(span.from()).as(text).isEqualTo(day);
        assertThat(span.to()).as(text).isEqualTo(last);
    }

    @Property
    void whole_months_are_read_as_they_were_meant(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 24) int more, @ForAll("hands") Hand hand) {
        LocalDate last = day.plusMonths(more);
        if (last.isAfter(LAST)) {
            return;
        }
        String begins = hand.month(day) + " " + hand.year(day);
        String text = hand.written(
                "เดือน" + (more == 0 ? begins : begins + " - " + hand.month(last) + " " + hand.year(last)));
        WrittenDate span = only(text);
        assertThat(span.from()).as(text).isEqualTo(day.withDayOfMonth(1));
        assertThat(span.to()).as(text).isEqualTo(YearMonth.from(last).atEndOfMonth());
        assertThat(span.precision()).isEqualTo(Precision.MONTH);
    }

    @Property
    void a_day_no_calendar_has_is_refused_and_its_spot_is_marked(
            @ForAll("days") LocalDate month,
            @ForAll @IntRange(min = 1, max = 68) int beyond,
            @ForAll("hands") Hand hand) {
        int day = YearMonth.from(month).lengthOfMonth() + beyond;
        String spot = day + hand.gap() + hand.month(month).strip() + hand.gap() + hand.year(month);
        String text = hand.written(spot);
        if (day > 99) {
            return;
        }
        WrittenDate date = only(text);
        assertThat(date.valid()).as(text).isFalse();
        assertThat(date.from()).isNull();
        assertThat(date.in(text)).isEqualTo(hand.thaiDigits() ? ThaiNumerals.toThai(spot) : spot);
    }

    @Property
    void a_day_no_year_has_needs_none_to_be_refused(@ForAll boolean thaiDigits) {
        for (String spot :
                List.of("31 ก.พ.", "30 ก.พ.", "31 ก.ย.", "31 เมษายน", "31 มิ.ย.", "31 พฤศจิกายน", "0 ม.ค.")) {
            String written = thaiDigits ? ThaiNumerals.toThai(spot) : spot;
            WrittenDate date = only("ประกาศ ณ วันที่ " + written + " นี้");
            assertThat(date.valid()).isFalse();
            assertThat(date.in("ประกาศ ณ วันที่ " + written + " นี้")).isEqualTo(written);
        }
    }

    private WrittenDate only(String text) {
        List<WrittenDate> dates = parser.find(text);
        assertThat(dates).as(text).hasSize(1);
        return dates.getFirst();
    }
}
