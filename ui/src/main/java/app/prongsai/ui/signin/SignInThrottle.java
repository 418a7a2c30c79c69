package app.prongsai.ui.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins per name at an address, and per address alone because a whole office shares one. Kept in memory
 * and bounded: the longest unused count is forgotten first.
 */
@Component
class SignInThrottle {

    static final int TRIES_PER_NAME = 5;
    static final int TRIES_PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_COUNTED = 20_000;

    private record Failures(int count, Instant since) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_COUNTED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String name, String address) {
        return count(nameAt(name, address)) >= TRIES_PER_NAME || count(address) >= TRIES_PER_ADDRESS;
    }

    synchronized void failed(String name, String address) {
        add(nameAt(name, address));
        add(address);
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(nameAt(name, address));
    }

    private static String nameAt(String name, String address) {
        return name.toLowerCase(Locale.ROOT) + " " + address;
    }

    private int count(String key) {
        Failures counted = failures.get(key);
        return counted == null || over(counted) ? 0 : counted.count();
    }

    private void add(String key) {
        Failures counted = failures.get(key);
        failures.put(
                key,
                counted == null || over(counted)
                        ? new Failures(1, clock.instant())
                        : new Failures(counted.count() + 1, counted.since()));
    }

    private boolean over(Failures counted) {
        return !clock.instant().isBefore(counted.since().plus(WINDOW));
    }
}
