package app.prongsai.bot.delivery;

import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Outbox.Delivery;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What one organisation's worker knows of its deliveries. One that meets trouble waits, longer each time, and lets the
 * others pass; one that is settled is not offered again, although the outbox may be a moment behind what was just
 * recorded. All durations are of the process's own stopwatch, not of the calendar.
 */
final class Round {

    private record Waiting(int failures, long until) {}

    private final Map<DeliveryId, Waiting> waiting = new HashMap<>();
    private final Set<DeliveryId> settled = new HashSet<>();
    private final Set<DeliveryId> underWay = new HashSet<>();
    private final Duration firstWait;
    private final Duration longestWait;
    private final RandomGenerator random;

    Round(Duration firstWait, Duration longestWait, RandomGenerator random) {
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.random = random;
    }

    /** What the outbox need not list: all that is known here and not due. */
    synchronized Set<DeliveryId> known() {
        Set<DeliveryId> known = new HashSet<>(settled);
        known.addAll(underWay);
        waiting.keySet().stream().filter(this::isWaiting).forEach(known::add);
        return known;
    }

    /**
     * Of those that were listed as known before, only these still wait.
     *
     * @return whether there is nothing left to do or to wait for
     */
    synchronized boolean listed(Set<DeliveryId> before, List<Delivery> due, Set<DeliveryId> stillListed) {
        settled.removeIf(one -> before.contains(one) && !stillListed.contains(one));
        waiting.keySet().removeIf(one -> before.contains(one) && !stillListed.contains(one));
        return due.isEmpty() && waiting.isEmpty() && underWay.isEmpty();
    }

    /** Whether the delivery is to be offered now; if so, it is under way until it is {@link #settled} or in trouble. */
    synchronized boolean begin(DeliveryId delivery) {
        return !settled.contains(delivery) && !isWaiting(delivery) && underWay.add(delivery);
    }

    synchronized void settled(DeliveryId delivery) {
        underWay.remove(delivery);
        waiting.remove(delivery);
        settled.add(delivery);
    }

    synchronized void inTrouble(DeliveryId delivery) {
        underWay.remove(delivery);
        waiting.merge(delivery, after(1), (before, first) -> after(before.failures() + 1));
    }

    /** Until the next one is due. */
    synchronized Duration pause() {
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
