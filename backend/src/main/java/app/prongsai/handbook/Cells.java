package app.prongsai.handbook;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.RuleViolated;
import app.prongsai.thai.ThaiDateParser;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.WrittenDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells of a row as what they mean; refuses what they cannot mean. */
final class Cells {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final ThaiDateParser DATES = new ThaiDateParser();
    private static final List<String> CONFIDENCES = List.of("S", "D", "I", "M");

    private final TableRow row;

    Cells(TableRow row) {
        this.row = row;
    }

    String text(String column, int longest) {
        String text = row.cell(column);
        unless(!text.isBlank(), "handbook.cell-is-empty", column);
        unless(text.length() <= longest, "handbook.cell-is-too-long", column, longest);
        return text;
    }

    String textIfAny(String column, int longest) {
        return row.cell(column).isBlank() ? "" : text(column, longest);
    }

    /** @param rule what is said of a text of another form */
    String matching(String column, String form, String rule) {
        String text = text(column, 40);
        unless(text.matches(form), rule, column, text);
        return text;
    }

    /** A short name that code, addresses and ids can hold. */
    String key(String column) {
        return key(column, text(column, 40));
    }

    /** Several of them, or none. */
    List<String> keys(String column) {
        return row.cell(column).isBlank()
                ? List.of()
                : list(column).stream().map(one -> key(column, one)).toList();
    }

    int whole(String column) {
        return whole(column, text(column, 10));
    }

    List<Integer> wholes(String column) {
        return list(column).stream().map(one -> whole(column, one)).toList();
    }

    List<String> list(String column) {
        return Arrays.stream(text(column, 4_000).split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** From 0 to 100. */
    BigDecimal number(String column) {
        String text = ThaiNumerals.toArabic(text(column, 10));
        unless(text.matches("[0-9]{1,3}([.][0-9]{1,4})?"), "handbook.number-is-malformed", column, text);
        BigDecimal number = new BigDecimal(text);
        unless(number.compareTo(HUNDRED) <= 0, "handbook.number-is-malformed", column, text);
        return number;
    }

    @Nullable
    BigDecimal numberIfAny(String column) {
        return row.cell(column).isBlank() ? null : number(column);
    }

    /** "2026-03-31", or as people write it: "31/3/2569", "31 มี.ค. 69". */
    LocalDate day(String column) {
        String text = text(column, 60);
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new RuleViolated("handbook.day-is-malformed", column, text);
            }
        }
        return DATES.find(text).stream()
                .filter(date -> date.start() == 0 && date.end() == text.length())
                .filter(date -> date.precision() == WrittenDate.Precision.DAY && Objects.equals(date.from(), date.to()))
                .map(WrittenDate::from)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new RuleViolated("handbook.day-is-malformed", column, text));
    }

    LocalDate dayOr(String column, LocalDate otherwise) {
        return row.cell(column).isBlank() ? otherwise : day(column);
    }

    Source source() {
        return new Source(text(HandbookTable.SOURCE, 400), confidence().equals("S") || byDefinition());
    }

    String confidence() {
        String confidence = text(HandbookTable.CONFIDENCE, 4);
        unless(CONFIDENCES.contains(confidence), "handbook.confidence-is-malformed", confidence);
        return confidence;
    }

    /** Such as the end of a fiscal year: it holds in every year alike. */
    boolean byDefinition() {
        return row.cell(HandbookTable.CONFIDENCE).equals("D");
    }

    private static String key(String column, String text) {
        unless(text.matches("[a-z][a-z0-9-]*"), "handbook.key-is-malformed", column, text);
        return text;
    }

    private static int whole(String column, String text) {
        String digits = ThaiNumerals.toArabic(text);
        unless(digits.matches("[0-9]{1,3}"), "handbook.number-is-malformed", column, text);
        return Integer.parseInt(digits);
    }
}
