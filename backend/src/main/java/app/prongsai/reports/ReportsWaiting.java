package app.prongsai.reports;

import static app.prongsai.shared.Role.SYSTEM;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalDate;
import java.util.List;

/** Reports on their way, each with the step whose turn it is. */
@Allowed({SYSTEM})
public record ReportsWaiting() implements Query<ReportsWaiting.Waiting> {

    @Override
    public Class<Waiting> answer() {
        return Waiting.class;
    }

    public record Waiting(List<Report> reports) {

        public Waiting {
            reports = List.copyOf(reports);
        }
    }

    /**
     * @param title in Thai, as people call it
     * @param to the last day of its round
     */
    public record Report(RoundId round, int version, ApprovalStep step, String title, LocalDate to) {}
}
