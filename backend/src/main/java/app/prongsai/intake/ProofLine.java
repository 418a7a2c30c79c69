package app.prongsai.intake;

import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number and days of one piece of evidence, typed in one line in whatever order and form: "ที่ ๗๐๔/๒๕๕๙ ลงวันที่ ๓ ต.ค. ๖๕",
 * "ครั้งที่ 1/2565", "24–27 ม.ค. 2566".
 *
 * @param doubt a piece with figures that is neither, as typed, such as a day that no calendar has; null if there is none
 */
public record ProofLine(
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String doubt) {

    private static final Pattern DIGITS_OF_A_NUMBER = Pattern.compile("[0-9.]*[0-9]\\s*/\\s*ว?\\s*[0-9]+");
    private static final Pattern FIGURES = Pattern.compile("\\S*[0-9]\\S*");

    public static ProofLine read(String typed) {
        List<WrittenDate> dates = Dates.in(typed);
        WrittenDate wrong =
                dates.stream().filter(date -> !date.valid()).findFirst().orElse(null);
        if (wrong != null) {
            return new ProofLine(null, null, null, wrong.in(typed));
        }
        if (dates.size() > 1) {
            return new ProofLine(null, null, null, dates.get(1).in(typed));
        } else if (dates.isEmpty()) {
            return read(typed, 0, 0, null, null);
        }
        WrittenDate date = dates.getFirst();
        return read(typed, date.start(), date.end(), date.from(), date.to());
    }

    /** What one would type for it; reading it gives the same again. */
    public static String typed(@Nullable String number, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<String> words = new ArrayList<>();
        if (number != null) {
            words.add("ที่ " + number);
        }
        if (from != null) {
            words.add(ThaiDates.brief(from, to == null ? from : to));
        }
        return String.join(" ", words);
    }

    public boolean understood() {
        return doubt == null;
    }

    /** What stands outside the days, which are from here to there, is the number. */
    private static ProofLine read(String typed, int start, int end, @Nullable LocalDate from, @Nullable LocalDate to) {
        String rest = ThaiNumerals.toArabic(typed.substring(0, start) + " ".repeat(end - start) + typed.substring(end));
        DocumentNumber number = DocumentNumber.in(rest);
        if (number == null) {
            number = DocumentNumber.in("ที่ " + rest.strip());
        }
        Matcher figures = FIGURES.matcher(number == null ? rest : withoutNumber(rest));
        String doubt = figures.find() ? figures.group() : null;
        return new ProofLine(number == null ? null : number.text(), from, to, doubt);
    }

    private static String withoutNumber(String rest) {
        return DIGITS_OF_A_NUMBER.matcher(rest).replaceFirst(" ");
    }
}
