package app.prongsai.ui.portal;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.Edition;
import app.prongsai.reports.PublishedReport;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an organisation has published of its rounds. */
final class Editions {

    private Editions() {}

    /** The round's published versions, oldest first; none while it is only being worked on. */
    static List<Edition> of(Visitor visitor, String code, RoundId round) {
        try {
            return visitor.ask(code, new PublishedReport(round, null)).editions();
        } catch (NotFound neverPublished) {
            return List.of();
        }
    }

    /** The newest version of each of these rounds that has one. */
    static Map<RoundId, Edition> newest(Visitor visitor, String code, List<Rounds.Round> rounds) {
        Map<RoundId, Edition> newest = new HashMap<>();
        for (Rounds.Round round : rounds) {
            List<Edition> editions = of(visitor, code, round.round());
            if (!editions.isEmpty()) {
                newest.put(round.round(), editions.getLast());
            }
        }
        return newest;
    }
}
