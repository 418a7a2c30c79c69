package app.prongsai.signin;

import app.prongsai.platform.PersonSeal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How often whom was tried, in documents that all processes share and that a restart does not forget. Accounts and addresses
 * stand here as marks. Each try is added before it is made, so that many at once are not more than one after the other.
 */
@Component
@EnableConfigurationProperties(SignInSettings.class)
class SignInCounts {

    static final String TRIES = "sign-in-tries";
    static final String HOLDS = "sign-in-held";
    static final String PLACES = "sign-in-places";

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_PLACES = 5;

    record Tries(long count, Instant until) {}

    /** @param times how often in a row */
    record Held(Instant until, int times) {}

    /**
     * The addresses from which somebody signed in before, each with how long that counts.
     *
     * @param until as it stood before it was sealed with the person's key
     */
    record Places(
            @Nullable Map<String, Instant> until, @Nullable String sealed) {}

    /** What is counted for how long, and how far. */
    record Limit(String what, Duration within, int most) {}

    private final TenantCollection<Tries> tries;
    private final TenantCollection<Held> holds;
    private final TenantCollection<Places> places;
    private final PersonSeal people;
    private final SignInSettings settings;
    private final Clock clock;

    SignInCounts(ReadModels readModels, PersonSeal people, SignInSettings settings, Clock clock) {
        this.tries = readModels.collection(TRIES, Tries.class);
        this.holds = readModels.collection(HOLDS, Held.class);
        this.places = readModels.collection(PLACES, Places.class);
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Adds one to each, unless one of them is full. */
    boolean add(List<Limit> limits) {
        if (limits.stream().anyMatch(this::isFull)) {
            return false;
        }
        boolean fits = true;
        for (Limit limit : limits) {
            fits &= add(limit, 1) <= limit.most();
        }
        return fits;
    }

    /** What was added did not count. */
    void takeBack(List<Limit> limits) {
        limits.forEach(limit -> add(limit, -1));
    }

    void clear(Limit limit) {
        tries.remove(TenantId.PLATFORM, key(limit));
    }

    private long add(Limit limit, long more) {
        Tries first = new Tries(0, clock.instant().plus(limit.within()));
        return tries.add(TenantId.PLATFORM, key(limit), first, "count", more);
    }

    boolean isFull(Limit limit) {
        return tries.find(TenantId.PLATFORM, key(limit))
                .filter(row -> row.count() >= limit.most())
                .isPresent();
    }

    /** The same for all within one window. */
    private String key(Limit limit) {
        return limit.what() + "/" + clock.millis() / limit.within().toMillis();
    }

    List<Limit> ofStrangers(String account) {
        return List.of(
                new Limit("account/" + account, settings.window(), settings.guesses()),
                new Limit("day/" + account, DAY, settings.guessesPerDay()));
    }

    boolean isHeld(String account) {
        return holds.find(TenantId.PLATFORM, account)
                .filter(held -> clock.instant().isBefore(held.until()))
                .isPresent();
    }

    /** Until when; empty if it is held already. */
    Optional<Instant> hold(String account) {
        Instant now = clock.instant();
        Held before = holds.find(TenantId.PLATFORM, account).orElse(null);
        if (before != null && now.isBefore(before.until())) {
            return Optional.empty();
        }
        int times = before == null || before.until().plus(DAY).isBefore(now) ? 1 : before.times() + 1;
        Instant until = now.plus(lasts(times));
        holds.put(TenantId.PLATFORM, account, new Held(until, times));
        return Optional.of(until);
    }

    private Duration lasts(int times) {
        Duration lasts = settings.hold();
        for (int i = 1; i < times && lasts.compareTo(settings.longestHold()) < 0; i++) {
            lasts = lasts.multipliedBy(2);
        }
        return lasts.compareTo(settings.longestHold()) < 0 ? lasts : settings.longestHold();
    }

    /** As if nobody had guessed. */
    void forget(String account) {
        holds.remove(TenantId.PLATFORM, account);
        ofStrangers(account).forEach(this::clear);
    }

    /** @param tenant whose somebody with that account would be */
    boolean isKnown(TenantId tenant, String account, String address) {
        Instant until = known(tenant, account).get(address);
        return until != null && clock.instant().isBefore(until);
    }

    void know(Whose whose, String account, String address) {
        Map<String, Instant> known = new HashMap<>(known(whose.tenant(), account));
        known.put(address, clock.instant().plus(settings.knownFor()));
        if (known.size() > MOST_PLACES) {
            known.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(oldest -> known.remove(oldest.getKey()));
        }
        String text = known.entrySet().stream()
                .map(place -> place.getKey() + " " + place.getValue())
                .collect(Collectors.joining("\n"));
        places.put(TenantId.PLATFORM, account, new Places(null, people.seal(whose.tenant(), whose.person(), text)));
    }

    /** Of whoever is erased, nothing. */
    private Map<String, Instant> known(TenantId tenant, String account) {
        Places row = places.find(TenantId.PLATFORM, account).orElse(null);
        if (row == null || row.sealed() == null) {
            return row == null || row.until() == null ? Map.of() : row.until();
        }
        return people.find(tenant, row.sealed())
                .map(text -> text.lines()
                        .map(line -> line.split(" "))
                        .collect(Collectors.toMap(place -> place[0], place -> Instant.parse(place[1]))))
                .orElse(Map.of());
    }

    /** What has been over for a day is removed. */
    void sweep() {
        Instant dayBefore = clock.instant().minus(DAY);
        tries.leftOver().stream()
                .filter(entry -> entry.row().until().isBefore(dayBefore))
                .forEach(entry -> tries.remove(entry.tenant(), entry.key()));
        holds.leftOver().stream()
                .filter(entry -> entry.row().until().isBefore(dayBefore))
                .forEach(entry -> holds.remove(entry.tenant(), entry.key()));
    }
}
