package app.prongsai.admissions;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiNumerals;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Codes as a list writes them. They are texts: a zero in front belongs to them, and a spreadsheet that takes them for
 * numbers eats it. An organisation's code is for good, so what looks eaten is not taken.
 */
final class ListedCodes {

    private static final Pattern AS_A_FORMULA = Pattern.compile("=\"(.*)\"|'(.*)");
    private static final Pattern NUMBER_WITHOUT_FRACTION = Pattern.compile("([0-9]+)[.,]0+");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+([.,][0-9]+)?e\\+?[0-9]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Of a hundred codes so many must have the same length before a shorter one looks eaten. */
    private static final int USUAL_PER_CENT = 90;

    private final int usualLength;

    /** @param cells of the whole list */
    ListedCodes(Collection<String> cells) {
        Map<Integer, Integer> lengths = new HashMap<>();
        int all = 0;
        for (String cell : new HashSet<>(cells)) {
            String code = written(cell);
            if (DIGITS.matcher(code).matches()) {
                lengths.merge(code.length(), 1, Integer::sum);
                all++;
            }
        }
        int enough = Math.max(1, (all * USUAL_PER_CENT + 99) / 100);
        this.usualLength = lengths.entrySet().stream()
                .filter(length -> length.getValue() >= enough)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    TenantId code(String cell) {
        String code = written(cell);
        unless(!code.isEmpty(), "admission.needs-a-code");
        unless(!SCIENTIFIC.matcher(code).matches(), "admission.code-became-a-number", code);
        unless(TenantId.isCode(code) && !code.equals(TenantId.PLATFORM.code()), "admission.code-malformed", code);
        unless(
                code.length() != usualLength - 1 || !DIGITS.matcher(code).matches(),
                "admission.code-may-lack-a-zero",
                code,
                usualLength);
        return new TenantId(code);
    }

    private static String written(String cell) {
        String text = ThaiNumerals.toArabic(cell).strip().toLowerCase(Locale.ROOT);
        var formula = AS_A_FORMULA.matcher(text);
        if (formula.matches()) {
            text = formula.group(1) == null ? formula.group(2) : formula.group(1);
        }
        String code = text.replace(" ", "");
        var number = NUMBER_WITHOUT_FRACTION.matcher(code);
        return number.matches() ? number.group(1) : code;
    }
}
