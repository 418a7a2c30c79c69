package app.prongsai.bot.conversation;

import app.prongsai.thai.ThaiDateParser;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.WrittenDate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first day named in a text, and the words beside it.
 *
 * @param day null if none is named
 */
record SaidDay(@Nullable LocalDate day, String words) {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final ThaiDateParser DATES = new ThaiDateParser();

    static SaidDay in(String text) {
        Matcher iso = ISO.matcher(ThaiNumerals.toArabic(text));
        if (iso.find()) {
            try {
                return around(text, LocalDate.parse(iso.group()), iso.start(), iso.end());
            } catch (DateTimeParseException noDay) {
                return new SaidDay(null, text);
            }
        }
        return DATES.find(text).stream()
                .filter(date -> date.precision() == WrittenDate.Precision.DAY)
                .filter(WrittenDate::valid)
                .findFirst()
                .map(date -> around(text, date.to(), date.start(), date.end()))
                .orElseGet(() -> new SaidDay(null, text));
    }

    private static SaidDay around(String text, @Nullable LocalDate day, int start, int end) {
        return new SaidDay(day, (text.substring(0, start) + " " + text.substring(end)).strip());
    }
}
