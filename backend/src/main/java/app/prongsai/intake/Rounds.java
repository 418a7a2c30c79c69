package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Round;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.WrittenDate;
import app.prongsai.thai.YearPart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The round that title and caption name: "รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๕ - เดือนมีนาคม ๒๕๖๖)", "ไตรมาสที่ ๒/๒๕๖๗". What its
 * days say counts; its name counts where there are none.
 */
record Rounds(String text, RoundName name, @Nullable WrittenDate span) {

    static Round of(Introduction introduction) {
        return in(introduction.heading(), introduction.caption()).round();
    }

    static Rounds in(List<Line> heading, @Nullable Line caption) {
        String text = Stream.concat(heading.stream(), Stream.ofNullable(caption))
                .map(Line::text)
                .collect(Collectors.joining("\n"));
        return new Rounds(text, RoundName.in(ThaiNumerals.toArabic(Wording.squash(text))), span(text));
    }

    private Round round() {
        if (span != null) {
            return ofDays(span.from(), span.to());
        }
        YearPart part = name.part();
        List<Integer> years = FiscalYears.in(text);
        if (part == null || years.isEmpty()) {
            return new Round(name.months(), part, null, null);
        }
        FiscalYear year = new FiscalYear(years.getFirst());
        return new Round(name.months(), part, part.from(year), part.to(year));
    }

    private Round ofDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return new Round(name.months(), name.part(), null, null);
        }
        YearPart part = part(from, to);
        Integer months = part == null ? name.months() : Integer.valueOf(part.months());
        int counted = (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
        return new Round(Objects.requireNonNullElse(months, counted), part, from, to);
    }

    /** "๑ ต.ค. – ๓๐ มี.ค." of a round that is called six months is a slip of the pen. */
    private @Nullable YearPart part(LocalDate from, LocalDate to) {
        YearPart widened =
                YearPart.of(from.withDayOfMonth(1), YearMonth.from(to).atEndOfMonth());
        boolean whole = YearPart.of(from, to) != null;
        return whole || name.round() && name.fits(widened) ? widened : null;
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
}
