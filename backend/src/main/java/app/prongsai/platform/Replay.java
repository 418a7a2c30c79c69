package app.prongsai.platform;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.eventstore.LogEventStore;
import app.prongsai.eventstore.LogToken;
import app.prongsai.eventstore.Outage;
import app.prongsai.readmodel.Remake;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * One pass of a projection over the log, from its beginning. A tenant at whose event the projection fails is left behind
 * there, as it would be live; commits that were skipped live are skipped.
 */
final class Replay {

    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int GLANCE = 64;

    /** Where a tenant is left behind, and why. */
    record Broken(long chain, String event, String failure) {}

    /** A commit of a tenant's history. */
    record Place(TenantId tenant, long chain) {}

    private final LogEventStore events;
    private final Handlers.Group group;
    private final Set<Place> skipped;
    private final Remake remake;
    private final Turnstile turnstile;
    private final Consumer<RebuildProgress> listener;
    private final Map<TenantId, Broken> broken = new HashMap<>();
    private final long start = System.nanoTime();
    private long told = start;
    private long rested = start;
    private long callsBefore;
    private long count;
    private LogToken token = LogToken.START;

    Replay(
            LogEventStore events,
            Handlers.Group group,
            Set<Place> skipped,
            Remake remake,
            Turnstile turnstile,
            Consumer<RebuildProgress> listener) {
        this.events = events;
        this.group = group;
        this.skipped = skipped;
        this.remake = remake;
        this.turnstile = turnstile;
        this.callsBefore = turnstile.calls();
        this.listener = listener;
    }

    Map<TenantId, Broken> broken() {
        return broken;
    }

    /** Goes on to the end of the log as it is known now. */
    RebuildProgress toTheEnd() {
        LogToken end = (LogToken) events.createHeadToken();
        try (var stream = events.openStream(token)) {
            while (!token.covers(end)
                    || stream.peek().filter(this::isOfTheSameCommit).isPresent()) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                remake.run(() -> handle(event));
                token = (LogToken) event.trackingToken();
                if (++count % GLANCE == 0) {
                    giveWay();
                    tell(end);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rebuilding", e);
        }
        RebuildProgress progress = progress(end);
        listener.accept(progress);
        return progress;
    }

    /** Who is served meanwhile comes first: then it rests for as long as it has worked. */
    private void giveWay() {
        long calls = turnstile.calls();
        if (calls > callsBefore) {
            LockSupport.parkNanos(Math.min(LONGEST_REST_NANOS, System.nanoTime() - rested));
        }
        callsBefore = calls;
        rested = System.nanoTime();
    }

    private void tell(LogToken end) {
        if (System.nanoTime() - told > TELL_NANOS) {
            told = System.nanoTime();
            listener.accept(progress(end));
        }
    }

    private boolean isOfTheSameCommit(TrackedEventMessage<?> next) {
        return token.equals(next.trackingToken());
    }

    private RebuildProgress progress(LogToken end) {
        return new RebuildProgress(
                count,
                token.position().orElse(0),
                end.position().orElse(0),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private void handle(TrackedEventMessage<?> event) {
        TenantId tenant = new TenantId(CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT));
        long chain = CommitMetaData.chain(event.getMetaData());
        if (broken.containsKey(tenant) || skipped.contains(new Place(tenant, chain))) {
            return;
        }
        try {
            group.handle(event);
        } catch (Exception | AssertionError | StackOverflowError failure) {
            if (Outage.isBehind(failure)) {
                throw new IllegalStateException("Interrupted by an outage", failure);
            }
            broken.put(tenant, new Broken(chain, event.getPayloadType().getSimpleName(), Failure.of(failure)));
        }
    }
}
