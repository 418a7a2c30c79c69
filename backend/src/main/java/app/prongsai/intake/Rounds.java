package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Round;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.WrittenDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The round a title names: "รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๕ - เดือนมีนาคม ๒๕๖๖)". */
final class Rounds {

    private static final int HALF = 6;
    private static final int WHOLE = 12;

    private Rounds() {}

    static Round of(Introduction introduction) {
        StringBuilder text = new StringBuilder();
        introduction.heading().forEach(line -> text.append(line.text()).append('\n'));
        Line caption = introduction.caption();
        text.append(caption == null ? "" : caption.text());
        String squashed = ThaiNumerals.toArabic(Wording.squash(text.toString()));
        Integer months = months(squashed);
        WrittenDate span = span(text.toString());
        if (span != null) {
            LocalDate from = span.from();
            LocalDate to = span.to();
            Integer counted = from != null && to != null && months == null
                    ? Integer.valueOf((int) ChronoUnit.MONTHS.between(from, to.plusDays(1)))
                    : months;
            return new Round(counted, from, to);
        }
        List<Integer> years = FiscalYears.in(text.toString());
        if (months == null || years.isEmpty() || months != HALF && months != WHOLE) {
            return new Round(months, null, null);
        }
        FiscalYear year = new FiscalYear(years.getFirst());
        boolean secondHalf = months == HALF && squashed.contains("เดือนหลัง");
        LocalDate middle = year.from().plusMonths(HALF);
        return new Round(
                months,
                secondHalf ? middle : year.from(),
                months == WHOLE || secondHalf ? year.to() : middle.minusDays(1));
    }

    private static @Nullable WrittenDate span(String text) {
        List<WrittenDate> spans = Dates.in(text).stream()
                .filter(date -> !Objects.equals(date.from(), date.to()) || !date.valid())
                .toList();
        int round = text.indexOf("รอบ");
        return spans.stream()
                .filter(date -> date.start() > round)
                .findFirst()
                .orElse(spans.isEmpty() ? null : spans.getFirst());
    }

    private static @Nullable Integer months(String squashed) {
        if (squashed.contains("หกเดือน")) {
            return HALF;
        }
        if (squashed.contains("สิบสองเดือน")) {
            return WHOLE;
        }
        for (int at = squashed.indexOf("เดือน"); at >= 0; at = squashed.indexOf("เดือน", at + 1)) {
            int from = at;
            while (from > 0 && at - from < 2 && Character.isDigit(squashed.charAt(from - 1))) {
                from--;
            }
            if (from < at && (from == 0 || !Character.isDigit(squashed.charAt(from - 1)))) {
                return Integer.valueOf(squashed.substring(from, at));
            }
        }
        return null;
    }
}
