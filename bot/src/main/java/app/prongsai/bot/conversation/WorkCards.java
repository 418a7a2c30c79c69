package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MyWork;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Measures as cards: code and status, title, how far, when due, and what can be done next. */
@Component
class WorkCards {

    private static final int MOST = 10;

    private final Finder finder;
    private final Clock clock;

    WorkCards(Finder finder, Clock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.ZONE));
    }

    Answer mine(Turn turn, MyWork.Work mine) {
        if (mine.rows().isEmpty()) {
            return Answer.words(
                    turn.say("work.none", String.valueOf(mine.fiscalYear())),
                    Choices.tap(turn, "choice.summary", Taps.SUMMARY),
                    Choices.tap(turn, "choice.help", Taps.HELP));
        }
        List<Work> all = mine.rows().stream().map(Work::of).toList();
        List<Work> shown =
                all.stream().limit(MOST).map(work -> finder.whole(turn, work)).toList();
        String counts = turn.say(
                "work.counts",
                String.valueOf(mine.fiscalYear()),
                String.valueOf(all.size()),
                String.valueOf(all.stream().filter(work -> !work.done()).count()),
                String.valueOf(all.stream().filter(this::overdue).count()));
        String more = all.size() > MOST ? "\n" + turn.say("work.more", String.valueOf(MOST)) : "";
        return new Answer(List.of(
                new Say.Cards(
                        counts + " " + turn.say("work.first", spoken(turn, shown.getFirst())),
                        shown.stream().map(work -> card(turn, work)).toList(),
                        List.of()),
                new Say.Words(
                        counts + more,
                        List.of(
                                Choices.tap(turn, "choice.summary", Taps.SUMMARY),
                                Choices.tap(turn, "choice.news", Taps.NEWS),
                                Choices.tap(turn, "choice.help", Taps.HELP)))));
    }

    Answer one(Turn turn, Work work) {
        return Answer.card(spoken(turn, work), card(turn, work), Choices.work(turn));
    }

    private Card card(Turn turn, Work work) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                turn.say("card.due", turn.wording().day(work.due())),
                work.done() ? null : new Badge(untilDue(turn, work), overdue(work) ? Tone.LATE : Tone.QUIET),
                null));
        lines.add(Line.of(turn.say("card.evidence", String.valueOf(work.evidence()))));
        if (work.returned() != null) {
            lines.add(new Line(
                    turn.say("card.returned", work.returned()),
                    new Badge(turn.say("status.returned"), Tone.LATE),
                    null));
        }
        if (work.postponementAsked()) {
            lines.add(Line.of(turn.say("card.postponement-asked")));
        }
        work.postponementDeclined()
                .ifPresent(reason -> lines.add(Line.of(turn.say("card.postponement-declined", reason))));
        return new Card(
                work.code(),
                badge(turn, work),
                work.title(),
                work.percent(),
                lines,
                work.done() || work.awaitingApproval() ? List.of(Choices.evidence(turn, work)) : buttons(turn, work));
    }

    private static List<Choice> buttons(Turn turn, Work work) {
        String id = work.id().value();
        return List.of(
                Choices.main(turn, "choice.update", Taps.UPDATE, id),
                Choices.evidence(turn, work),
                Choices.done(turn, work),
                Choices.tap(turn, "choice.problem", Taps.PROBLEM, id),
                Choices.tap(turn, "choice.postpone", Taps.POSTPONE, id));
    }

    private static Badge badge(Turn turn, Work work) {
        return work.awaitingApproval()
                ? new Badge(turn.say("status.awaits-approval"), Tone.RUNNING)
                : status(turn, work.status());
    }

    static Badge status(Turn turn, MeasureStatus status) {
        return switch (status) {
            case NOT_STARTED -> new Badge(turn.say("status.not-started"), Tone.QUIET);
            case IN_PROGRESS -> new Badge(turn.say("status.in-progress"), Tone.RUNNING);
            case DONE -> new Badge(turn.say("status.done"), Tone.DONE);
        };
    }

    private String spoken(Turn turn, Work work) {
        return turn.say(
                "card.spoken",
                work.code(),
                work.title(),
                badge(turn, work).word(),
                String.valueOf(work.percent()),
                turn.wording().day(work.due()));
    }

    private boolean overdue(Work work) {
        return !work.done() && work.due().isBefore(today());
    }

    private String untilDue(Turn turn, Work work) {
        long days = ChronoUnit.DAYS.between(today(), work.due());
        if (days == 0) {
            return turn.say("card.today");
        }
        return days > 0
                ? turn.say("card.days-left", String.valueOf(days))
                : turn.say("card.days-late", String.valueOf(-days));
    }
}
