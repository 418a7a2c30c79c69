package app.prongsai.bot.simulator;

import app.prongsai.bot.simulator.rules.LineLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** One channel's token buckets, one per endpoint. */
final class Rates {

    private record Bucket(double left, Instant filled) {}

    private final Map<Endpoint, Bucket> buckets = new EnumMap<>(Endpoint.class);
    private final Map<String, LineLimits.Rate> rates;
    private final Clock clock;

    Rates(Clock clock, Map<String, LineLimits.Rate> rates) {
        this.clock = clock;
        this.rates = rates;
    }

    synchronized boolean take(Endpoint endpoint) {
        LineLimits.Rate rate = rates.getOrDefault(endpoint.wire(), rates.get("otherwise"));
        if (rate == null) {
            return true;
        }
        Instant now = clock.instant();
        Bucket bucket = buckets.getOrDefault(endpoint, new Bucket(rate.calls(), now));
        double refill =
                Math.max(0, Duration.between(bucket.filled(), now).toMillis()) / 1000.0 * rate.calls() / rate.seconds();
        double left = Math.min(rate.calls(), bucket.left() + refill);
        buckets.put(endpoint, new Bucket(left >= 1 ? left - 1 : left, now));
        return left >= 1;
    }
}
