package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.measures.read.Overview;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.measures.read.PlannedYears;
import app.prongsai.reports.Rounds;
import app.prongsai.shared.Actor;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The public report and how far the year is, as anybody may see it, in one card. */
@Component
class YearTalk {

    private final PublicPages pages;
    private final Clock clock;

    YearTalk(PublicPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    Answer answer(Turn turn) {
        Actor anybody = Actor.publicOf(turn.chat().tenant());
        int year = year(turn, anybody);
        Overview.Standing standing = turn.ask(anybody, new Overview(year));
        Counts counts = standing.all();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(turn.say("reports.text")));
        if (counts.total() > 0) {
            lines.add(count(turn, "status.done", counts.done(), Tone.DONE));
            lines.add(count(turn, "status.in-progress", counts.inProgress(), Tone.RUNNING));
            lines.add(count(turn, "status.not-started", counts.notStarted(), Tone.QUIET));
            lines.add(count(turn, "summary.overdue", standing.overdue().size(), Tone.LATE));
        }
        turn.ask(anybody, new Rounds()).rounds().stream()
                .findFirst()
                .map(round -> Line.of(turn.say(
                        "reports.latest",
                        String.valueOf(round.months()),
                        turn.wording().day(round.from()),
                        turn.wording().day(round.to()))))
                .ifPresent(lines::add);
        URI page = pages.reports(turn.chat().tenant());
        String title = turn.say("reports.title");
        Card card = new Card(
                turn.say("summary.year", String.valueOf(year)),
                null,
                title,
                counts.total() == 0 ? null : counts.done() * 100 / counts.total(),
                lines,
                List.of(new Choice.Open(turn.say("choice.read"), page), Share.choice(turn, title, page)));
        return Answer.card(
                spoken(turn, year, counts),
                card,
                Choices.tap(turn, "choice.news", Taps.NEWS),
                Choices.tap(turn, "choice.topics", Taps.TOPICS));
    }

    private static String spoken(Turn turn, int year, Counts counts) {
        return counts.total() == 0
                ? turn.say("reports.text")
                : turn.say(
                        "summary.spoken",
                        String.valueOf(year),
                        String.valueOf(counts.total()),
                        String.valueOf(counts.done()),
                        String.valueOf(counts.inProgress()),
                        String.valueOf(counts.notStarted()));
    }

    private static Line count(Turn turn, String what, int count, Tone tone) {
        return new Line(
                turn.say(what),
                new Badge(turn.say("summary.count", String.valueOf(count)), count == 0 ? Tone.QUIET : tone),
                null);
    }

    private int year(Turn turn, Actor anybody) {
        int running =
                FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE))).year();
        List<Integer> planned = turn.ask(anybody, new PlannedYears()).years();
        return planned.isEmpty() || planned.contains(running) ? running : planned.getFirst();
    }
}
