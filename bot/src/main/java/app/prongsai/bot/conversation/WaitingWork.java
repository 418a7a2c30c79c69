package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.reports.ReportsAwaitingMe.Report;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that waits for the speaker's agreement. */
@Component
class WaitingWork {

    private final ApprovalTalk approvals;
    private final ReportTalk reports;

    WaitingWork(ApprovalTalk approvals, ReportTalk reports) {
        this.approvals = approvals;
        this.reports = reports;
    }

    /** As cards; nothing where nothing waits. */
    List<Say> cards(Turn turn) {
        List<Say> says = new ArrayList<>();
        List<Report> papers = reports.waiting(turn);
        if (!papers.isEmpty()) {
            says.add(reports.cards(turn, papers));
        }
        says.addAll(approvals.cards(turn));
        return says;
    }

    /** How much it is, for those who approve. */
    List<Line> counts(Turn turn) {
        return ApprovalTalk.approves(turn.speaker())
                ? List.of(
                        count(
                                turn,
                                "summary.awaits-you",
                                approvals.waiting(turn).size(),
                                "summary.count"),
                        count(
                                turn,
                                "summary.postponing",
                                approvals.postponing(turn).size(),
                                "summary.count"),
                        count(
                                turn,
                                "summary.reports-await-you",
                                reports.waiting(turn).size(),
                                "summary.reports"))
                : List.of();
    }

    private static Line count(Turn turn, String what, int count, String unit) {
        return new Line(
                turn.say(what),
                new Badge(turn.say(unit, String.valueOf(count)), count == 0 ? Tone.QUIET : Tone.RUNNING),
                null);
    }
}
