package app.prongsai.evidence;

import static app.prongsai.shared.Role.*;

import app.prongsai.links.Trouble;
import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;

/** Evidence of a fiscal year whose link leads nowhere, by measure in the order of their codes. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record DeadLinks(int fiscalYear) implements Query<DeadLinks.Found> {

    @Override
    public Class<Found> answer() {
        return Found.class;
    }

    public record Found(List<DeadLink> links) {

        public Found {
            links = List.copyOf(links);
        }

        /** The items of a measure's evidence that are meant, by their ids. */
        public List<String> of(MeasureId measure) {
            return links.stream()
                    .filter(dead -> dead.measure().equals(measure))
                    .map(DeadLink::evidence)
                    .toList();
        }
    }

    public record DeadLink(
            MeasureId measure,
            String code,
            String evidence,
            String title,
            String link,
            Trouble trouble,
            Instant since) {}
}
