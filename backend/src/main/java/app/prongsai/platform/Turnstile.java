package app.prongsai.platform;

import app.prongsai.shared.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many pass through to the {@link Backend} at once: of one organisation only a few, and its next ones wait for
 * these, so that what a busy one asks and tells takes its own time and not the others'. What is asked and told while
 * something is being worked on belongs to that.
 */
@Component
class Turnstile {

    private static final int FEWEST = 2;

    private final int atOnce;
    private final LongAdder calls = new LongAdder();
    private final Map<TenantId, Inside> inside = new ConcurrentHashMap<>();

    /** Those of an organisation that are in or wait; forgotten with the last one. */
    private static final class Inside {
        private final Semaphore places;
        private int many;

        Inside(int places) {
            this.places = new Semaphore(places, true);
        }
    }

    /** @param atOnce of one organisation; 0 for as many as there are processors, and at least two */
    Turnstile(@Value("${prongsai.limits.at-once:0}") int atOnce) {
        if (atOnce < 0) {
            throw new IllegalArgumentException("prongsai.limits.at-once is not below 0");
        }
        this.atOnce =
                atOnce > 0 ? atOnce : Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
    }

    /** How many have passed since the start. */
    long calls() {
        return calls.sum();
    }

    /** @param message what is asked or told */
    <R> R through(TenantId tenant, Object message, Supplier<R> work) {
        calls.increment();
        boolean takesAPlace = !tenant.equals(TenantId.PLATFORM)
                && !CurrentUnitOfWork.isStarted()
                && !message.getClass().isAnnotationPresent(OwnQueue.class);
        if (!takesAPlace) {
            return work.get();
        }
        Inside own = enter(tenant);
        try {
            own.places.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                own.places.release();
            }
        } finally {
            leave(tenant);
        }
    }

    private Inside enter(TenantId tenant) {
        return inside.compute(tenant, (code, known) -> {
            Inside own = known == null ? new Inside(atOnce) : known;
            own.many++;
            return own;
        });
    }

    private void leave(TenantId tenant) {
        inside.computeIfPresent(tenant, (code, own) -> --own.many == 0 ? null : own);
    }
}
