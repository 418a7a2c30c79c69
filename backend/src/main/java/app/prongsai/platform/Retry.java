package app.prongsai.platform;

import app.prongsai.eventstore.Outage;
import app.prongsai.eventstore.TenantHistory;
import app.prongsai.eventstore.TenantHistory.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Catches a parked tenant up from its history, commit by commit, each in the tenant's turn. At the end of the history,
 * still in its turn, the tenant is unparked: what the live feed let pass before was in the history, what it brings
 * afterwards it handles.
 */
@Component
class Retry {

    private final Parking parking;
    private final Sequences sequences;
    private final TenantHistory history;
    private final Handlers handlers;

    Retry(Parking parking, Sequences sequences, TenantHistory history, Handlers handlers) {
        this.parking = parking;
        this.sequences = sequences;
        this.history = history;
        this.handlers = handlers;
    }

    /** What became of a try. */
    enum End {
        CAUGHT_UP,
        FAILED_AGAIN,
        /** Another process handles the tenant's events, or none does. */
        NOT_OURS
    }

    End of(DeadLetter letter) {
        Handlers.Group group = handlers.of(letter.processor());
        DeadLetter reached = letter;
        while (true) {
            DeadLetter here = reached;
            List<Step> steps = new ArrayList<>();
            End end = inTurn(here, segment -> looked(here, steps, segment));
            for (Step step : steps) {
                end = end == null ? inTurn(letter, segment -> handled(letter, step, group, segment)) : end;
                reached = letter.from(step.chain() + 1);
            }
            if (end != null) {
                return end;
            }
        }
    }

    private interface Work {

        /** How it ended, or null to go on. */
        @Nullable
        End in(int segment);
    }

    private @Nullable End inTurn(DeadLetter letter, Work work) {
        ReentrantLock turn = sequences.turn(letter.processor(), letter.tenant());
        turn.lock();
        try {
            OptionalInt segment = sequences.segmentHere(letter.processor(), letter.tenant());
            return segment.isPresent() ? work.in(segment.getAsInt()) : End.NOT_OURS;
        } finally {
            turn.unlock();
        }
    }

    private @Nullable End handled(DeadLetter letter, Step step, Handlers.Group group, int segment) {
        String event = "unreadable";
        try {
            for (EventMessage<?> message : step.events().get()) {
                event = message.getPayloadType().getSimpleName();
                handle(message, group);
            }
            return null;
        } catch (Exception | AssertionError | StackOverflowError failure) {
            if (Outage.isBehind(failure)) {
                throw new IllegalStateException("Interrupted by an outage", failure);
            }
            parking.keep(letter.failedAt(step.chain(), event, Failure.of(failure)), segment);
            return End.FAILED_AGAIN;
        }
    }

    /** In a unit of work of its own, as the live feed does, for what follows from the event to know its cause. */
    private static void handle(EventMessage<?> message, Handlers.Group group) throws Exception {
        var result = DefaultUnitOfWork.startAndGet(message).executeWithResult(() -> {
            group.handle(message);
            return null;
        });
        if (result.isExceptional()) {
            Throwable failure = result.exceptionResult();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }

    /** Notes how far it came and looks for more, in one turn: what is not there yet, the live feed will bring. */
    private @Nullable End looked(DeadLetter here, List<Step> steps, int segment) {
        steps.addAll(history.from(here.tenant(), here.next()));
        if (steps.isEmpty()) {
            parking.unpark(here, segment);
            return End.CAUGHT_UP;
        }
        parking.keep(here, segment);
        return null;
    }
}
