package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers what the conversation waits for, and for how long. */
@Component
class Awaiting {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration SOON_AFTER = Duration.ofMinutes(5);

    private final Clock clock;

    Awaiting(Clock clock) {
        this.clock = clock;
    }

    Optional<Pending> now(Turn turn) {
        return turn.memory().pending(clock.instant());
    }

    void measure(Turn turn, Wish wish) {
        await(turn, Pending.For.MEASURE, null, wish, PATIENCE);
    }

    void words(Turn turn, Work work, Wish wish) {
        await(turn, Pending.For.WORDS, work.id(), wish, PATIENCE);
    }

    void reportReason(Turn turn) {
        await(turn, Pending.For.REPORT_REASON, null, Wish.to(Verb.RETURN), PATIENCE);
    }

    void evidence(Turn turn, Work work, Wish wish) {
        await(turn, Pending.For.EVIDENCE, work.id(), wish, PATIENCE);
    }

    /** A photo often follows the report it belongs to. */
    void moreEvidence(Turn turn, Work work) {
        await(turn, Pending.For.EVIDENCE, work.id(), Wish.to(Verb.EVIDENCE), SOON_AFTER);
    }

    /** Words that were taken back are waited upon no longer. */
    void takenBack(Turn turn, String message) {
        if (turn.memory().awaitedMessages().contains(message)) {
            turn.memory().awaitNothing();
        }
    }

    private void await(Turn turn, Pending.For what, @Nullable MeasureId measure, Wish wish, Duration patience) {
        List<String> messages = wish.text().isBlank() ? List.of() : turn.said();
        turn.memory().await(new Pending(what, measure, wish, clock.instant().plus(patience)), messages);
    }
}
