package app.prongsai.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Lets one at a time in at each site, with a pause in between, whoever's links they are. */
final class Sites {

    private final Clock clock;
    private final Duration pause;
    private final Map<String, Instant> closedUntil = new HashMap<>();

    Sites(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    synchronized boolean enter(String site) {
        Instant now = clock.instant();
        closedUntil.values().removeIf(until -> !until.isAfter(now));
        return closedUntil.putIfAbsent(site, Instant.MAX) == null;
    }

    synchronized void leave(String site) {
        closedUntil.put(site, clock.instant().plus(pause));
    }
}
