package app.prongsai.bot.delivery;

import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Outbox.Delivery;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * One organisation's deliveries on their way, in the outbox's order. One that meets trouble waits, longer each time, and
 * lets the others pass. All durations are of the process's own stopwatch, not of the calendar.
 */
final class Round {

    private record Waiting(int failures, long until) {}

    private final Map<DeliveryId, Waiting> waiting = new HashMap<>();
    private final Set<DeliveryId> settled = new HashSet<>();
    private final Duration firstWait;
    private final Duration longestWait;
    private final RandomGenerator random;

    Round(Duration firstWait, Duration longestWait, RandomGenerator random) {
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.random = random;
    }

    /**
     * Goes once through the outbox.
     *
     * @param offer whether a delivery is settled
     */
    void go(List<Delivery> outbox, Predicate<Delivery> offer) {
        Set<DeliveryId> present = new HashSet<>();
        outbox.forEach(delivery -> present.add(delivery.delivery()));
        settled.retainAll(present);
        waiting.keySet().retainAll(present);
        for (Delivery delivery : outbox) {
            DeliveryId id = delivery.delivery();
            // The outbox may be a moment behind what was just recorded.
            if (settled.contains(id) || isWaiting(id)) {
                continue;
            }
            if (offer.test(delivery)) {
                settled.add(id);
                waiting.remove(id);
            } else {
                waiting.merge(id, after(1), (before, first) -> after(before.failures() + 1));
            }
        }
    }

    boolean allSettled(List<Delivery> outbox) {
        return outbox.stream().allMatch(delivery -> settled.contains(delivery.delivery()));
    }

    /** Until the next one is due. */
    Duration pause() {
        long now = System.nanoTime();
        return Duration.ofNanos(waiting.values().stream()
                .mapToLong(one -> Math.max(0, one.until() - now))
                .min()
                .orElse(0));
    }

    private boolean isWaiting(DeliveryId id) {
        Waiting one = waiting.get(id);
        return one != null && one.until() - System.nanoTime() > 0;
    }

    /** Doubled with each failure, of which between half and all is waited: many who failed together come back apart. */
    private Waiting after(int failures) {
        double full = Math.min(longestWait.toNanos(), firstWait.toNanos() * Math.pow(2, failures - 1));
        return new Waiting(failures, System.nanoTime() + (long) (full * random.nextDouble(0.5, 1.0)));
    }
}
