package app.prongsai.assessments;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it was published.
 *
 * @param level in the words of the publication, if it gave one; it may differ from what the scores come to
 * @param source where the scores were read, such as a page or a letter
 */
public record Scores(
        List<Score> indicators,
        @Nullable String level,
        @Nullable String source) {

    public Scores {
        indicators = List.copyOf(indicators);
    }

    /** @param score from 0 to 100 */
    public record Score(int indicator, BigDecimal score) {}
}
