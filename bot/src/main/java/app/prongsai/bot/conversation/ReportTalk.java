package app.prongsai.bot.conversation;

import app.prongsai.platform.NotFound;
import app.prongsai.platform.Sentences;
import app.prongsai.reports.EndorseReport;
import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.ReportsAwaitingMe;
import app.prongsai.reports.ReportsAwaitingMe.Report;
import app.prongsai.reports.ReturnReport;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.RuleViolated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A round's report is agreed to, or given back, by the one whose turn it is. */
@Component
class ReportTalk {

    private static final String ROUND = "report.round";
    private static final String VERSION = "report.version";
    private static final Set<String> OVERTAKEN =
            Set.of("report.another-version", "report.waits-for-nobody", "report.not-your-turn");

    private final ReportCards cards;
    private final LastSaid last;
    private final Awaiting awaiting;

    ReportTalk(ReportCards cards, LastSaid last, Awaiting awaiting) {
        this.cards = cards;
        this.last = last;
        this.awaiting = awaiting;
    }

    /** The reports whose next signature is the speaker's. */
    List<Report> waiting(Turn turn) {
        return ApprovalTalk.approves(turn.speaker())
                ? turn.ask(turn.speaker(), new ReportsAwaitingMe()).reports()
                : List.of();
    }

    Say.Cards cards(Turn turn, List<Report> waiting) {
        return cards.cards(turn, waiting);
    }

    Answer endorse(Turn turn, String round, String version, String comment) {
        return on(round, version, turn, (id, number) -> {
            ReportDesk.Desk before = turn.ask(turn.speaker(), new ReportDesk(id));
            turn.send(turn.speaker(), new EndorseReport(id, number, comment));
            last.nothing(turn);
            return Answer.words(
                    turn.say("report.endorsed", last.time(), cards.title(turn, id, number)) + "\n"
                            + cards.whatComesNext(turn, before),
                    Choices.work(turn));
        });
    }

    Answer askWhy(Turn turn, String round, String version) {
        return on(round, version, turn, (id, number) -> {
            if (waiting(turn).stream().noneMatch(report -> isThat(report, id, number))) {
                throw new RuleViolated("report.waits-for-nobody");
            }
            turn.memory().put(ROUND, id.value());
            turn.memory().put(VERSION, String.valueOf(number));
            awaiting.reportReason(turn);
            return Answer.words(turn.say("report.why", cards.title(turn, id, number)), Choices.cancel(turn));
        });
    }

    Answer giveBack(Turn turn, String reason) {
        return giveBack(turn, turn.memory().get(ROUND), turn.memory().get(VERSION), reason);
    }

    Answer giveBack(Turn turn, String round, String version, String reason) {
        turn.memory().awaitNothing();
        return on(round, version, turn, (id, number) -> {
            turn.send(turn.speaker(), new ReturnReport(id, number, reason));
            last.nothing(turn);
            return Answer.words(
                    turn.say("report.given-back", last.time(), cards.title(turn, id, number), reason),
                    Choices.work(turn));
        });
    }

    private interface Step {
        Answer on(RoundId round, int version);
    }

    /** Where something else has happened to the report meanwhile, that is said, with what waits now. */
    private Answer on(String round, String version, Turn turn, Step step) {
        try {
            return step.on(new RoundId(round), Integer.parseInt(version));
        } catch (IllegalArgumentException | NotFound unknown) {
            return Answer.words(turn.say("report.unknown"), Choices.work(turn));
        } catch (RuleViolated refused) {
            if (!OVERTAKEN.contains(refused.rule())) {
                throw refused;
            }
            return overtaken(turn, Sentences.of(refused, turn.wording().locale()));
        }
    }

    private Answer overtaken(Turn turn, String sentence) {
        List<Say> says = new ArrayList<>();
        says.add(new Say.Words(sentence, List.of(Choices.work(turn))));
        Optional.of(waiting(turn))
                .filter(reports -> !reports.isEmpty())
                .ifPresent(reports -> says.addFirst(cards.cards(turn, reports)));
        return new Answer(says);
    }

    private static boolean isThat(Report report, RoundId round, int version) {
        return report.round().equals(round) && report.version() == version;
    }
}
