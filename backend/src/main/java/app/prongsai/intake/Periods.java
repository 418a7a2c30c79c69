package app.prongsai.intake;

import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.WrittenDate;
import app.prongsai.thai.WrittenDate.Precision;
import app.prongsai.thai.YearPart;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The period cell: one span for all guidelines, or one for each. {@code understood}: nothing else was written there. */
record Periods(List<WrittenDate> spans, boolean understood) {

    private static final Pattern YEAR = Pattern.compile("/?(2[45])?[0-9]{2}(?![0-9])");

    /** @param year of the report, for quarters that name none */
    static Periods of(String text, @Nullable FiscalYear year) {
        List<WrittenDate> dates = Dates.in(text);
        if (dates.isEmpty()) {
            FiscalYear named = FiscalYears.in(text).stream()
                    .findFirst()
                    .map(FiscalYear::new)
                    .orElse(year);
            List<YearPart> parts = parts(text);
            if (named != null && !parts.isEmpty()) {
                return new Periods(
                        parts.stream().map(part -> span(text, part, named)).toList(), true);
            }
        }
        boolean understood = dates.stream().allMatch(WrittenDate::valid)
                && rest(text, dates).chars().noneMatch(Character::isLetterOrDigit);
        return new Periods(dates, understood);
    }

    /** The quarters or the whole year that the cell names; nothing if it says anything else. */
    private static List<YearPart> parts(String text) {
        String squashed = ThaiNumerals.toArabic(Wording.squash(text));
        List<Quarters.Named> quarters = Quarters.in(squashed);
        StringBuilder rest = new StringBuilder(squashed);
        quarters.reversed().forEach(quarter -> rest.delete(quarter.start(), quarter.end()));
        if (YEAR.matcher(withoutFillers(rest.toString())).replaceAll("").chars().anyMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        boolean wholeYear = quarters.isEmpty() && FiscalYears.in(text).size() == 1;
        return wholeYear
                ? List.of(YearPart.WHOLE)
                : quarters.stream().map(Quarters.Named::part).toList();
    }

    private static WrittenDate span(String text, YearPart part, FiscalYear year) {
        return new WrittenDate(0, text.length(), Precision.MONTH, part.from(year), part.to(year));
    }

    @Nullable
    LocalDate from(int index, int guidelines) {
        return spans.size() == guidelines ? spans.get(index).from() : among(WrittenDate::from, true);
    }

    @Nullable
    LocalDate to(int index, int guidelines) {
        return spans.size() == guidelines ? spans.get(index).to() : among(WrittenDate::to, false);
    }

    private @Nullable LocalDate among(Function<WrittenDate, @Nullable LocalDate> end, boolean earliest) {
        LocalDate chosen = null;
        for (WrittenDate span : spans) {
            LocalDate date = end.apply(span);
            if (date != null && (chosen == null || date.isBefore(chosen) == earliest)) {
                chosen = date;
            }
        }
        return chosen;
    }

    private static String rest(String text, List<WrittenDate> dates) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (WrittenDate date : dates) {
            rest.append(text, at, date.start());
            at = date.end();
        }
        return withoutFillers(
                Wording.squash(rest.append(text, at, text.length()).toString()));
    }

    private static String withoutFillers(String squashed) {
        String rest = squashed;
        for (String filler : Reference.words("period-filler")) {
            rest = rest.replace(filler, "");
        }
        return rest;
    }
}
