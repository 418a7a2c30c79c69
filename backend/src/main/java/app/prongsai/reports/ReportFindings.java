package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer would find in the round's report; NotFound if the round is not open.
 *
 * @param asOf in the measures as they stood at the end of this day, as {@link SubmitReport} would freeze them; null for now
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ReportFindings(RoundId round, @Nullable LocalDate asOf) implements Query<ReportFindings.Findings> {

    public ReportFindings(RoundId round) {
        this(round, null);
    }

    @Override
    public Class<Findings> answer() {
        return Findings.class;
    }

    /** Errors first, then by measure. */
    public record Findings(List<Finding> findings) {

        public Findings {
            findings = List.copyOf(findings);
        }

        public int errors() {
            return (int) findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .count();
        }
    }

    /**
     * @param rule code of the rule, such as "missing-none"
     * @param measure where to mend it; null if the report as a whole is meant
     * @param code by which people call that measure; empty for the report as a whole
     */
    public record Finding(
            String rule, Severity severity, @Nullable MeasureId measure, String code, String message) {}
}
