package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;

/** Reports whose next signature is the actor's to give. */
@Allowed({HEAD, CLERK, EXECUTIVE})
public record ReportsAwaitingMe() implements Query<ReportsAwaitingMe.Waiting> {

    @Override
    public Class<Waiting> answer() {
        return Waiting.class;
    }

    public record Waiting(List<Report> reports) {

        public Waiting {
            reports = List.copyOf(reports);
        }
    }

    public record Report(RoundId round, int version, Instant submittedAt, String submittedBy) {}
}
