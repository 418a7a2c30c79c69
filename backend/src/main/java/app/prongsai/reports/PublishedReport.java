package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.reports.document.OfficialReport;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the public reads: the version, or the newest if null; NotFound if it was never published. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record PublishedReport(RoundId round, @Nullable Integer version) implements Query<PublishedReport.Published> {

    @Override
    public Class<Published> answer() {
        return Published.class;
    }

    public record Published(Rounds.Round round, Edition edition, List<Edition> editions, OfficialReport document) {

        public Published {
            editions = List.copyOf(editions);
        }
    }
}
