package app.prongsai.ui.words;

import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiMonth;
import app.prongsai.thai.ThaiNumerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: "3/10/2565", "3 ต.ค. 65", "๓ ตุลาคม ๒๕๖๕". Years of the Common Era are understood too. */
public final class DateEntry {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})[\\s/.-]+(\\d{1,2}|[ก-๙.]+)[\\s/.-]+(\\d{2}|\\d{4})");
    private static final int FIRST_BUDDHIST_YEAR = 2400;
    private static final int THIS_CENTURY = 2500;

    private DateEntry() {}

    public static Optional<LocalDate> parse(String typed) {
        Matcher parts = FORM.matcher(ThaiNumerals.toArabic(typed).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return month(parts.group(2)).flatMap(month -> day(parts.group(3), month, parts.group(1)));
    }

    /** As it is shown in a field for editing: "3/10/2565". */
    public static String format(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + ThaiDates.buddhistYear(day);
    }

    private static Optional<Integer> month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Optional.of(Integer.parseInt(text));
        }
        String word = text.replace(".", "");
        for (ThaiMonth month : ThaiMonth.values()) {
            if (word.equals(month.fullName())
                    || word.equals(month.abbreviation().replace(".", ""))) {
                return Optional.of(month.month().getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String yearText, int month, String dayText) {
        int year = Integer.parseInt(yearText);
        if (yearText.length() == 2) {
            year += THIS_CENTURY;
        }
        int commonYear = year >= FIRST_BUDDHIST_YEAR ? year - ThaiDates.ERA_OFFSET : year;
        try {
            return Optional.of(LocalDate.of(commonYear, month, Integer.parseInt(dayText)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
