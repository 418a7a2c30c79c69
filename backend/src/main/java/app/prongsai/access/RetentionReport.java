package app.prongsai.access;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For how long what is kept, and what the rules have removed of the organisation's. */
@Allowed({ADMINISTRATOR, AUDITOR})
public record RetentionReport() implements Query<RetentionReport.Report> {

    @Override
    public Class<Report> answer() {
        return Report.class;
    }

    /** @param runs the newest first; those that removed nothing are left out */
    public record Report(List<Rule> rules, List<Run> runs) {

        public Report {
            rules = List.copyOf(rules);
            runs = List.copyOf(runs);
        }
    }

    /** @param appliedAt when last; null if never yet */
    public record Rule(String name, int days, @Nullable Instant appliedAt) {}

    public record Run(String rule, Instant at, int removed) {}
}
