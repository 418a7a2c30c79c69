package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.ReportDesk.Desk;
import app.prongsai.reports.ReportFindings;
import app.prongsai.reports.ReportFindings.Findings;
import app.prongsai.reports.ReportInHand;
import app.prongsai.reports.ReportsAwaitingMe.Report;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.document.OfficialReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What has to be known of a report before it is agreed to: its facts as they were frozen, what a reviewer would find. */
@Component
class ReportCards {

    private final Names names;
    private final PublicPages pages;

    ReportCards(Names names, PublicPages pages) {
        this.names = names;
        this.pages = pages;
    }

    Say.Cards cards(Turn turn, List<Report> waiting) {
        List<Card> cards = waiting.stream().map(report -> card(turn, report)).toList();
        return new Say.Cards(
                turn.say(
                        "report.spoken",
                        String.valueOf(cards.size()),
                        cards.getFirst().title()),
                cards,
                List.of());
    }

    String title(Turn turn, RoundId round, int version) {
        String name = round.quarter() > 0
                ? turn.say("report.quarter", String.valueOf(round.quarter()))
                : turn.say("report.months", String.valueOf(round.months()));
        return turn.say("report.title", name, String.valueOf(round.fiscalYear()), String.valueOf(version));
    }

    /** Who is next after the one who just agreed. */
    String whatComesNext(Turn turn, Desk before) {
        int next = before.steps().indexOf(before.waitsFor()) + 1;
        return next < before.steps().size()
                ? turn.say("report.next", step(turn, before.steps().get(next)))
                : turn.say("report.all-agreed");
    }

    private Card card(Turn turn, Report report) {
        RoundId round = report.round();
        Desk desk = turn.ask(turn.speaker(), new ReportDesk(round));
        Instant asOf = Objects.requireNonNull(desk.asOf());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(turn.say(
                "report.submitted",
                names.of(turn, report.submittedBy()),
                turn.wording().moment(report.submittedAt()))));
        lines.add(Line.of(turn.say("report.as-of", turn.wording().moment(asOf))));
        lines.addAll(
                counts(turn, turn.ask(turn.speaker(), new ReportInHand(round)).document()));
        lines.addAll(findings(turn, turn.askAsOf(turn.speaker(), asOf, new ReportFindings(round))));
        desk.notes().stream()
                .filter(note -> note.version() == report.version())
                .flatMap(note -> note(turn, note).stream())
                .forEach(lines::add);
        String version = String.valueOf(report.version());
        return new Card(
                turn.say("report.label"),
                new Badge(turn.say("status.awaits-you"), Tone.RUNNING),
                title(turn, round, report.version()),
                null,
                lines,
                List.of(
                        Choices.main(turn, "choice.approve", Taps.ENDORSE, round.value(), version),
                        Choices.tap(turn, "choice.return", Taps.RETURN_REPORT, round.value(), version),
                        pages.staff(turn.say("choice.read-report"), "reports/" + round.value())));
    }

    private static List<Line> counts(Turn turn, OfficialReport document) {
        return List.of(
                count(turn, document, MeasureStatus.DONE),
                count(turn, document, MeasureStatus.IN_PROGRESS),
                count(turn, document, MeasureStatus.NOT_STARTED));
    }

    private static Line count(Turn turn, OfficialReport document, MeasureStatus status) {
        long count = document.rows().stream()
                .filter(row -> status.name().equals(row.facts().get("status")))
                .count();
        Badge badge = WorkCards.status(turn, status);
        return new Line(
                badge.word(),
                new Badge(turn.say("summary.count", String.valueOf(count)), count == 0 ? Tone.QUIET : badge.tone()),
                null);
    }

    private static List<Line> findings(Turn turn, Findings findings) {
        int errors = findings.errors();
        int others = findings.findings().size() - errors;
        return List.of(
                found(turn, "report.errors", errors, Tone.LATE), found(turn, "report.remarks", others, Tone.RUNNING));
    }

    private static Line found(Turn turn, String what, int count, Tone tone) {
        return new Line(
                turn.say(what),
                new Badge(turn.say("report.found", String.valueOf(count)), count == 0 ? Tone.QUIET : tone),
                null);
    }

    /** Who agreed before, and why it was submitted though something was wrong. */
    private List<Line> note(Turn turn, ReportDesk.Note note) {
        ApprovalStep step = note.step();
        if (step != null) {
            String agreed = turn.say("report.agreed", step(turn, step), names.of(turn, note.actor()));
            return List.of(Line.of(note.text().isBlank() ? agreed : agreed + " “" + note.text() + "”"));
        }
        return note.text().isBlank() ? List.of() : List.of(Line.of(turn.say("report.nevertheless", note.text())));
    }

    private static String step(Turn turn, ApprovalStep step) {
        return turn.say(
                switch (step) {
                    case HEAD -> "step.head";
                    case CLERK -> "step.clerk";
                    case EXECUTIVE -> "step.executive";
                });
    }
}
