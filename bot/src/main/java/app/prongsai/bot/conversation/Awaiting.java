package app.prongsai.bot.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
        turn.memory()
                .await(new Pending(
                        Pending.For.MEASURE, null, wish, clock.instant().plus(PATIENCE)));
    }

    void words(Turn turn, Work work, Wish wish) {
        turn.memory()
                .await(new Pending(
                        Pending.For.WORDS, work.id(), wish, clock.instant().plus(PATIENCE)));
    }

    void evidence(Turn turn, Work work, Wish wish) {
        turn.memory()
                .await(new Pending(
                        Pending.For.EVIDENCE, work.id(), wish, clock.instant().plus(PATIENCE)));
    }

    /** A photo often follows the report it belongs to, and photos sent together come one by one. */
    void moreEvidence(Turn turn, Work work) {
        turn.memory()
                .await(new Pending(
                        Pending.For.EVIDENCE,
                        work.id(),
                        Wish.to(Verb.EVIDENCE),
                        clock.instant().plus(SOON_AFTER)));
    }
}
