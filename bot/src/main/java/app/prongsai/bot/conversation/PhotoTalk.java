package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Heard.Photo;
import app.prongsai.bot.conversation.PhotoSets.Came;
import app.prongsai.bot.conversation.PhotoSets.Proof;
import app.prongsai.shared.RuleViolated;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Photos of members of staff: kept as they come, and answered once for all that were sent together. */
@Component
class PhotoTalk {

    private final EvidenceTalk evidence;
    private final PhotoSets sets;
    private final Finder finder;
    private final Reporting reporting;
    private final WhichWork which;
    private final Awaiting awaiting;
    private final OwnCards cards;

    PhotoTalk(
            EvidenceTalk evidence,
            PhotoSets sets,
            Finder finder,
            Reporting reporting,
            WhichWork which,
            Awaiting awaiting,
            OwnCards cards) {
        this.evidence = evidence;
        this.sets = sets;
        this.finder = finder;
        this.reporting = reporting;
        this.which = which;
        this.awaiting = awaiting;
        this.cards = cards;
    }

    /** Photos sent together are answered once, when the last of them has come. */
    Answer came(Turn turn, Photo photo) {
        Optional<Answer> notKept = evidence.keep(turn, photo);
        if (sets.moreToCome(turn, photo.together())) {
            notKept.ifPresent(refusal -> sets.rememberRefusal(turn, refusal));
            return Answer.NOTHING;
        }
        Optional<Proof> late = sets.proof(turn, photo.together());
        if (late.isPresent() && notKept.isEmpty()) {
            return joined(turn, late.get(), photo);
        }
        return answered(turn, notKept);
    }

    /** One of those sent together has not come in time: what came is kept without it. */
    Answer waitedLongEnough(Turn turn, String set) {
        Optional<Came> came = sets.waitedLongEnough(turn, set);
        if (came.isEmpty()) {
            return Answer.NOTHING;
        }
        Answer some = Answer.words(
                turn.say("photo.some-came", came.get().photos(), came.get().of()));
        return answered(turn, Optional.empty()).after(some);
    }

    private Answer answered(Turn turn, Optional<Answer> refusal) {
        Optional<Answer> notKept = refusal.or(() -> sets.refusalBefore(turn));
        if (notKept.isPresent() && evidence.countKept(turn) == 0) {
            return notKept.get();
        }
        Answer answer = kept(turn);
        return notKept.isEmpty() ? answer : answer.after(notKept.get());
    }

    private Answer joined(Turn turn, Proof proof, Photo photo) {
        try {
            Work work = finder.byId(turn, proof.measure().value());
            return evidence.join(turn, work, proof, photo.messageId());
        } catch (RuleViolated proofIsGone) {
            return kept(turn);
        }
    }

    private Answer kept(Turn turn) {
        Optional<Work> quoted = cards.quoted(turn);
        if (quoted.isPresent()) {
            return reporting.carryOut(turn, Wish.to(Verb.EVIDENCE), quoted.get());
        }
        Optional<Pending> pending = awaiting.now(turn).filter(one -> one.measure() != null);
        if (pending.isEmpty()) {
            return which.ask(turn, Wish.to(Verb.EVIDENCE));
        }
        Work work = finder.byId(
                turn, Objects.requireNonNull(pending.get().measure()).value());
        return reporting.evidenceCame(
                turn, pending.get(), work, evidence.attachKept(turn, work).orElseThrow());
    }
}
