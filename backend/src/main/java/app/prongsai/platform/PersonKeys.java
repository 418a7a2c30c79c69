package app.prongsai.platform;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.ReadModels.Change;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A random key per person, sealed with the organisation's key, in rows beside the log, and the register of what was erased:
 * up to which number the keys of a person are gone. Keys are numbered, for whoever was erased may come back and then has a
 * new one. The register stands under the organisation, and once more under the platform, as marks that name nobody: there it
 * outlasts the organisation's leaving.
 */
@Component
final class PersonKeys {

    static final String KEYS = "person-keys";
    static final String ERASED = "erased-keys";

    /** Another process may go on opening with a key that was erased here for so long. */
    static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 10_000;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param name the person and the key's number, "person/malee/1" */
    record Key(String name, String sealed) {

        String person() {
            return name.substring(0, name.lastIndexOf('/'));
        }

        int number() {
            return Integer.parseInt(name.substring(name.lastIndexOf('/') + 1));
        }
    }

    /** @param upTo keys with this and lower numbers are gone */
    record Erased(int upTo, Instant at) {

        static final Erased NOTHING = new Erased(0, Instant.EPOCH);
    }

    /** A key as it is used. */
    @SuppressWarnings("ArrayRecordComponent")
    record Opened(String name, byte[] bytes) {}

    private record Remembered(Opened key, long until) {}

    private final ReadModels readModels;
    private final TenantCollection<Key> keys;
    private final TenantCollection<Erased> erased;
    private final Seal seal;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    PersonKeys(ReadModels readModels, Seal seal, Clock clock) {
        this.readModels = readModels;
        this.keys = readModels.collection(KEYS, Key.class);
        this.erased = readModels.collection(ERASED, Erased.class);
        this.seal = seal;
        this.clock = clock;
    }

    /** The person's key of now, read or made anew. */
    Opened current(TenantId tenant, String person) {
        return readModels.unnoted(() -> {
            Optional<Key> first = keys.find(tenant, name(person, 1));
            if (first.isPresent()) {
                return opened(tenant, first.get());
            }
            String name = name(person, erasedUpTo(tenant, person) + 1);
            Key made = new Key(name, seal.seal(tenant, random()));
            Key present = keys.find(tenant, name)
                    .or(() -> keys.putIfAbsent(tenant, name, made) ? Optional.of(made) : keys.find(tenant, name))
                    .orElseThrow(() -> new IllegalStateException("A key was erased while it was made"));
            return opened(tenant, present);
        });
    }

    /** The same, where a text lasts moments: a key that another process has erased within {@link #REMEMBERED} may be used. */
    Opened recent(TenantId tenant, String person) {
        Opened first = remembered(tenant, name(person, 1));
        return first == null ? current(tenant, person) : first;
    }

    /** Empty where the key is no more. */
    Optional<Opened> find(TenantId tenant, String name) {
        return Optional.ofNullable(find(tenant, Set.of(name)).get(name));
    }

    /** Those of these keys that there are, by name. */
    Map<String, Opened> find(TenantId tenant, Collection<String> names) {
        readModels.note(Set.of(new Change(ERASED, tenant)));
        Map<String, Opened> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            Opened known = remembered(tenant, name);
            if (known == null) {
                unknown.add(name);
            } else {
                found.put(name, known);
            }
        }
        if (!unknown.isEmpty()) {
            readModels
                    .unnoted(() -> keys.find(tenant, unknown))
                    .forEach(key -> found.put(key.name(), opened(tenant, key)));
        }
        return found;
    }

    /** How many keys the person has had. */
    int number(TenantId tenant, String person) {
        return readModels.unnoted(() -> {
            int gone = erasedUpTo(tenant, person);
            return keys.find(tenant, name(person, gone + 1)).isPresent() ? gone + 1 : gone;
        });
    }

    /** From now on nothing that was sealed for the person with these keys can be opened, by anybody. */
    void erase(TenantId tenant, String person, int upTo) {
        enter(TenantId.PLATFORM, mark(tenant, person), upTo);
        for (int number = 1; number <= upTo; number++) {
            String name = name(person, number);
            synchronized (remembered) {
                remembered.remove(tenant + "/" + name);
            }
            keys.remove(tenant, name);
        }
        enter(tenant, person, upTo); // Now at last, for this makes open screens ask again.
    }

    private void enter(TenantId register, String row, int upTo) {
        boolean known = readModels
                .unnoted(() -> erased.find(register, row))
                .filter(entry -> entry.upTo() >= upTo)
                .isPresent();
        if (!known) {
            erased.put(register, row, new Erased(upTo, clock.instant()));
        }
    }

    /**
     * Takes in keys from a backup, but none that was erased since or is there already.
     *
     * @param some a few hundred
     * @return the names of those that were taken in
     */
    Set<String> takeIn(TenantId tenant, List<Key> some) {
        Predicate<Key> gone = anyErased(tenant, some) ? key -> isErased(tenant, key) : key -> false;
        Map<String, Key> open = new LinkedHashMap<>();
        some.stream().filter(gone.negate()).forEach(key -> open.put(key.name(), key));
        return keys.putAbsent(tenant, open);
    }

    private boolean anyErased(TenantId tenant, List<Key> some) {
        Set<String> people = some.stream().map(Key::person).collect(Collectors.toSet());
        List<String> marks = people.stream().map(person -> mark(tenant, person)).toList();
        return readModels.unnoted(() -> !erased.find(tenant, people).isEmpty()
                || !erased.find(TenantId.PLATFORM, marks).isEmpty());
    }

    private boolean isErased(TenantId tenant, Key key) {
        return key.number() <= erasedUpTo(tenant, key.person());
    }

    void giveBack(TenantId tenant, String name) {
        keys.remove(tenant, name);
    }

    /** Takes in an entry of the platform's register from a backup. */
    void register(String mark, int upTo) {
        enter(TenantId.PLATFORM, mark, upTo);
    }

    int erasedUpTo(TenantId tenant, String person) {
        return readModels.unnoted(() -> Math.max(
                erased.find(tenant, person).orElse(Erased.NOTHING).upTo(),
                erased.find(TenantId.PLATFORM, mark(tenant, person))
                        .orElse(Erased.NOTHING)
                        .upTo()));
    }

    private Opened opened(TenantId tenant, Key key) {
        Opened opened = new Opened(key.name(), Base64.getDecoder().decode(seal.open(tenant, key.sealed())));
        synchronized (remembered) {
            remembered.put(tenant + "/" + key.name(), new Remembered(opened, System.nanoTime() + REMEMBERED.toNanos()));
        }
        return opened;
    }

    private @Nullable Opened remembered(TenantId tenant, String name) {
        synchronized (remembered) {
            Remembered known = remembered.get(tenant + "/" + name);
            return known == null || known.until() - System.nanoTime() < 0 ? null : known.key();
        }
    }

    private String mark(TenantId tenant, String person) {
        return seal.mark(tenant, "erased/" + person);
    }

    static String name(String person, int number) {
        return person + "/" + number;
    }

    private static String random() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
