package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.reports.document.OfficialReport;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The round's report as the office works on it: frozen while it is on its way through the approvers, otherwise as its table
 * stands; NotFound if the round is not open.
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ReportInHand(RoundId round) implements Query<ReportInHand.Paper> {

    @Override
    public Class<Paper> answer() {
        return Paper.class;
    }

    /**
     * @param version that is on its way, 0 if none is
     * @param asOf the moment that version shows; null if none is on its way
     */
    public record Paper(
            Rounds.Round round,
            OfficialReport document,
            int version,
            @Nullable Instant asOf) {

        public boolean underWay() {
            return version > 0;
        }
    }
}
