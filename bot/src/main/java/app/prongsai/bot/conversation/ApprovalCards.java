package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a head has to know to agree: who says that it is done, in which words, with what proof. */
@Component
class ApprovalCards {

    private static final int MOST_PROOFS = 3;

    private final Names names;
    private final PublicPages pages;

    ApprovalCards(Names names, PublicPages pages) {
        this.names = names;
        this.pages = pages;
    }

    Card card(Turn turn, Sheet sheet) {
        Work work = Work.of(sheet);
        String id = work.id().value();
        List<Line> lines = new ArrayList<>();
        last(sheet, "CompletionRequested").ifPresent(entry -> lines.add(Line.of(requested(turn, entry))));
        words(sheet).ifPresent(text -> lines.add(Line.of(turn.say("report.said", text))));
        lines.add(Line.of(turn.say("card.evidence", String.valueOf(work.evidence()))));
        sheet.evidence().reversed().stream()
                .limit(MOST_PROOFS)
                .map(proof -> Line.of(proof(turn, proof)))
                .forEach(lines::add);
        lines.add(Line.of(turn.say("card.due", turn.wording().day(work.due()))));
        return new Card(
                work.code(),
                new Badge(turn.say("status.awaits-you"), Tone.RUNNING),
                work.title(),
                work.percent(),
                lines,
                List.of(
                        Choices.main(turn, "choice.approve", Taps.APPROVE, id, "", work.version()),
                        Choices.tap(turn, "choice.return", Taps.RETURN, id, "", work.version()),
                        pages.staff(turn.say("choice.details"), "measures/" + id)));
    }

    private String requested(Turn turn, Entry entry) {
        return turn.say(
                "approval.requested",
                names.of(turn, entry.actor()),
                turn.wording().moment(entry.at()));
    }

    private static String proof(Turn turn, Evidence proof) {
        return proof.from() == null
                ? proof.title()
                : turn.say("approval.proof", proof.title(), turn.wording().day(proof.from()));
    }

    private static Optional<String> words(Sheet sheet) {
        return last(sheet, "ProgressReported")
                .map(entry -> entry.details().getOrDefault("text", ""))
                .filter(text -> !text.isBlank());
    }

    private static Optional<Entry> last(Sheet sheet, String what) {
        return sheet.history().reversed().stream()
                .filter(entry -> entry.what().equals(what))
                .findFirst();
    }
}
