package app.prongsai.intake;

import app.prongsai.thai.YearPart;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text calls a round, its days aside. {@code round}: it is called one, and not only some months; {@code placed}: the
 * name tells which months, where "รอบ ๓ เดือน" only tells how many and is taken for the first ones.
 */
record RoundName(@Nullable Integer months, @Nullable YearPart part, boolean round, boolean placed) {

    private static final Pattern FORM =
            Pattern.compile("(รอบ)?(?:(?<![0-9])([0-9]{1,2})|(สาม|หก|เก้า|สิบสอง))เดือน(หลัง)?");
    private static final Map<String, Integer> WORDS = Map.of("สาม", 3, "หก", 6, "เก้า", 9, "สิบสอง", 12);
    private static final int ROUND = 1;
    private static final int DIGITS = 2;
    private static final int WORD = 3;
    private static final int LATTER = 4;
    private static final int HALF = 6;
    private static final List<Integer> FROM_OCTOBER = List.of(3, HALF, 9, 12);

    /** @param squashed without blanks, with Arabic digits */
    static RoundName in(String squashed) {
        List<Quarters.Named> quarters = Quarters.in(squashed);
        if (!quarters.isEmpty()) {
            YearPart part = quarters.getFirst().part();
            return new RoundName(part.months(), part, true, true);
        }
        Matcher matcher = FORM.matcher(squashed);
        if (!matcher.find()) {
            return new RoundName(null, null, false, false);
        }
        String digits = matcher.group(DIGITS);
        int months = digits == null ? Objects.requireNonNull(WORDS.get(matcher.group(WORD))) : Integer.parseInt(digits);
        boolean latter = months == HALF && matcher.group(LATTER) != null;
        YearPart part =
                latter ? new YearPart(HALF, HALF) : FROM_OCTOBER.contains(months) ? YearPart.first(months) : null;
        return new RoundName(months, part, matcher.group(ROUND) != null, latter);
    }

    /** Whether these months can be called so. */
    boolean fits(@Nullable YearPart days) {
        if (!round || months == null) {
            return true;
        }
        return days != null && (placed ? days.equals(part) : days.months() == months);
    }
}
