package app.prongsai.ui.reports;

import app.prongsai.reports.Edition;
import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.ReportSide;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;

/** Which two reports are compared: those that the address names or, where it names none, the most obvious ones. */
record ComparedSides(ReportSide before, ReportSide after) {

    private static final int DAYS_BACK = 30;

    /** @param rounds newest first, at least one */
    static ComparedSides of(Desk desk, List<Rounds.Round> rounds, QueryParameters address) {
        ReportSide after = SideAddress.after(address)
                .map(side -> resolved(desk, side))
                .orElseGet(() -> latest(desk, rounds.getFirst().round()));
        ReportSide before = SideAddress.before(address)
                .map(side -> resolved(desk, side))
                .orElseGet(() -> nearest(desk, rounds, after));
        return new ComparedSides(before, after);
    }

    static List<Edition> editions(Desk desk, RoundId round) {
        return desk.ask(new ReportDesk(round)).published();
    }

    /** Once something is published twice, its newest version; the draft until then. */
    private static ReportSide latest(Desk desk, RoundId round) {
        List<Edition> editions = editions(desk, round);
        return editions.size() > 1
                ? ReportSide.published(round, editions.getLast().version())
                : ReportSide.draft(round);
    }

    private static ReportSide resolved(Desk desk, ReportSide side) {
        if (side.version() != null) {
            return side;
        }
        List<Edition> editions = editions(desk, side.round());
        return editions.isEmpty()
                ? ReportSide.draft(side.round())
                : ReportSide.published(side.round(), editions.getLast().version());
    }

    /** The version before it, or else the round before it, or else the draft of some time ago. */
    private static ReportSide nearest(Desk desk, List<Rounds.Round> rounds, ReportSide after) {
        Integer version = after.version();
        int sooner = version == null || version == ReportFile.DRAFT ? Integer.MAX_VALUE : version;
        Optional<ReportSide> earlier = editions(desk, after.round()).stream()
                .map(Edition::version)
                .filter(one -> one < sooner)
                .reduce((one, next) -> next)
                .map(one -> ReportSide.published(after.round(), one));
        return earlier.or(() -> rounds.stream()
                        .map(Rounds.Round::round)
                        .filter(round -> round.to().isBefore(after.round().to()))
                        .findFirst()
                        .map(round -> resolved(desk, ReportSide.newest(round))))
                .orElseGet(() -> ReportSide.at(
                        after.round(), ThaiDates.endOf(desk.today().minusDays(DAYS_BACK))));
    }
}
