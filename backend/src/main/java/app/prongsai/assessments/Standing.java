package app.prongsai.assessments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What scores come to by the handbook of their year; unrounded. Total and level stay open while a score is missing.
 *
 * @param scheme by which the level was found, such as "letter" or "pass"
 * @param levels of that scheme, the best first
 * @param verified whether thresholds and weights of that year were checked
 * @param source of the thresholds
 */
public record Standing(
        List<Instrument> instruments,
        @Nullable BigDecimal total,
        @Nullable String level,
        String scheme,
        List<String> levels,
        boolean verified,
        String source) {

    public Standing {
        instruments = List.copyOf(instruments);
        levels = List.copyOf(levels);
    }

    public record Instrument(
            String name, BigDecimal weight, @Nullable BigDecimal mean) {}

    /** Two digits, for people only: levels are compared before rounding. */
    public static String shown(BigDecimal score) {
        return score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
