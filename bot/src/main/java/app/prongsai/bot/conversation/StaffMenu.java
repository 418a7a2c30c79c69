package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.measures.read.Overview;
import app.prongsai.measures.read.PlannedYears;
import app.prongsai.thai.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What staff can do here, where the year stands, and what to say when nothing was understood. */
@Component
class StaffMenu {

    private final WorkCards cards;
    private final WaitingWork waiting;

    StaffMenu(WorkCards cards, WaitingWork waiting) {
        this.cards = cards;
        this.waiting = waiting;
    }

    Answer help(Turn turn) {
        List<Line> lines = new ArrayList<>();
        if (ApprovalTalk.approves(turn.speaker())) {
            turn.say("help.approver").lines().map(StaffMenu::help).forEach(lines::add);
        }
        turn.say("help.lines").lines().map(StaffMenu::help).forEach(lines::add);
        Card card = new Card(
                null,
                null,
                turn.say("help.title"),
                null,
                lines,
                List.of(
                        Choices.main(turn, "choice.work", Taps.WORK),
                        Choices.tap(turn, "choice.summary", Taps.SUMMARY)));
        return Answer.card(
                turn.say("help.spoken"),
                card,
                Choices.tap(turn, "choice.news", Taps.NEWS),
                Choices.tap(turn, "choice.topics", Taps.TOPICS));
    }

    /** What to type, and what it does. */
    private static Line help(String line) {
        String[] parts = line.split("\\|", 2);
        return new Line(parts[0].strip(), new Badge(parts[1].strip(), Tone.QUIET), null);
    }

    Answer summary(Turn turn) {
        int running = FiscalYear.of(cards.today()).year();
        List<Integer> planned = turn.ask(turn.speaker(), new PlannedYears()).years();
        int year = planned.isEmpty() || planned.contains(running) ? running : planned.getFirst();
        Overview.Standing standing = turn.ask(turn.speaker(), new Overview(year));
        Overview.Counts counts = standing.all();
        String total = String.valueOf(counts.total());
        List<Line> lines = new ArrayList<>(waiting.counts(turn));
        lines.addAll(List.of(
                count(turn, "status.done", counts.done(), Tone.DONE),
                count(turn, "status.in-progress", counts.inProgress(), Tone.RUNNING),
                count(turn, "status.not-started", counts.notStarted(), Tone.QUIET),
                count(turn, "summary.overdue", standing.overdue().size(), Tone.LATE),
                count(turn, "summary.silent", standing.silent().size(), Tone.QUIET),
                count(turn, "summary.missing", standing.missingEvidence().size(), Tone.QUIET)));
        Card card = new Card(
                turn.say("summary.year", String.valueOf(year)),
                null,
                turn.say("summary.title", total),
                counts.total() == 0 ? 0 : counts.done() * 100 / counts.total(),
                lines,
                List.of(Choices.main(turn, "choice.work", Taps.WORK)));
        return Answer.card(
                turn.say(
                        "summary.spoken",
                        String.valueOf(year),
                        total,
                        String.valueOf(counts.done()),
                        String.valueOf(counts.inProgress()),
                        String.valueOf(counts.notStarted())),
                card,
                Choices.tap(turn, "choice.help", Taps.HELP));
    }

    private static Line count(Turn turn, String what, int count, Tone tone) {
        return new Line(
                turn.say(what),
                new Badge(turn.say("summary.count", String.valueOf(count)), count == 0 ? Tone.QUIET : tone),
                null);
    }

    Answer noSuchWork(Turn turn, String words) {
        return Answer.words(turn.say("work.not-found-by", words), Choices.work(turn), Choices.cancel(turn));
    }

    Answer notUnderstood(Turn turn) {
        return Answer.words(
                turn.say("staff.not-understood"),
                Choices.work(turn),
                Choices.tap(turn, "choice.summary", Taps.SUMMARY),
                Choices.tap(turn, "choice.help", Taps.HELP));
    }

    Answer oldButton(Turn turn) {
        return Answer.words(turn.say("old-button"), Choices.work(turn), Choices.tap(turn, "choice.help", Taps.HELP));
    }
}
