package app.prongsai.intake;

import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.WrittenDate;
import app.prongsai.thai.WrittenDate.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The period cell: one span for all guidelines, or one for each. {@code understood}: nothing else was written there. */
record Periods(List<WrittenDate> spans, boolean understood) {

    static Periods of(String text) {
        List<WrittenDate> dates = Dates.in(text);
        String rest = rest(text, dates);
        if (dates.isEmpty()) {
            List<Integer> years = FiscalYears.in(text);
            if (years.size() == 1 && rest.chars().noneMatch(Character::isLetter)) {
                FiscalYear year = new FiscalYear(years.getFirst());
                return new Periods(
                        List.of(new WrittenDate(0, text.length(), Precision.MONTH, year.from(), year.to())), true);
            }
        }
        boolean understood =
                dates.stream().allMatch(WrittenDate::valid) && rest.chars().noneMatch(Character::isLetterOrDigit);
        return new Periods(dates, understood);
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
        String squashed = Wording.squash(rest.append(text, at, text.length()).toString());
        for (String filler : Reference.words("period-filler")) {
            squashed = squashed.replace(filler, "");
        }
        return squashed;
    }
}
