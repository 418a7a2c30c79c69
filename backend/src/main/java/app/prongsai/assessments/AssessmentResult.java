package app.prongsai.assessments;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of one assessed year; NotFound if none was recorded. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record AssessmentResult(int fiscalYear) implements Query<AssessmentResult.Result> {

    @Override
    public Class<Result> answer() {
        return Result.class;
    }

    /**
     * @param publishedLevel as published, in its own words
     * @param levelsDiffer whether what was published is not what the scores come to
     * @param recordedBy opaque id of the person
     */
    public record Result(
            int fiscalYear,
            List<Scored> indicators,
            Standing standing,
            @Nullable String publishedLevel,
            boolean levelsDiffer,
            @Nullable String source,
            Instant recordedAt,
            String recordedBy,
            List<Correction> corrections) {

        public Result {
            indicators = List.copyOf(indicators);
            corrections = List.copyOf(corrections);
        }
    }

    public record Scored(int number, String instrument, String thai, String english, BigDecimal score) {}

    public record Correction(Instant at, String by, String reason) {}
}
