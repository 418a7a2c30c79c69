package app.prongsai.signin;

import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.PasskeysOf.Passkey;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose passkeys there are, in documents beside the log. Each has a document of its own under a number that is given once, so
 * that of two that are added or removed at the same time in two processes neither undoes the other. Uses and names stand apart,
 * so that whoever signs in or renames never brings back what is being removed.
 */
@Component
class PasskeyRows {

    static final String OFFERS = "sign-in-offers";

    private static final String NAME = "sign-in-passkeys";
    private static final int HANDLE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Keys NOTHING = new Keys("", List.of());
    private static final Use UNUSED = new Use(0, null, false);

    /**
     * @param id under which we know it; the device has an id of its own, that of the credential
     * @param name of one that was added before names were sealed
     */
    record Key(
            String id,
            String credential,
            String publicKey,
            @Nullable String name,
            Instant added) {}

    /**
     * @param handle by which devices know the person
     * @param keys in the document itself, those that were added before each had its own
     */
    record Keys(String handle, List<Key> keys) {}

    /** How many numbers were given. */
    record Numbers(long given) {}

    record Name(String sealed) {}

    /** @param held whether it lets nobody in any more */
    record Use(long count, @Nullable Instant at, boolean held) {}

    /** @param holder the organisation's code */
    record Owner(String holder, String sealedPerson) {}

    private final TenantCollection<Keys> owned;
    private final TenantCollection<Numbers> numbers;
    private final TenantCollection<Key> keys;
    private final TenantCollection<Name> names;
    private final TenantCollection<Use> uses;
    private final TenantCollection<Owner> owners;
    private final TenantCollection<Passkeys.Ceremony> offers;
    private final PersonSeal people;
    private final Seal seal;

    PasskeyRows(ReadModels readModels, PersonSeal people, Seal seal) {
        this.owned = readModels.collection(NAME, Keys.class);
        this.numbers = readModels.collection(NAME, Numbers.class);
        this.keys = readModels.collection(NAME, Key.class);
        this.names = readModels.collection(NAME, Name.class);
        this.uses = readModels.collection(NAME, Use.class);
        this.owners = readModels.collection(NAME, Owner.class);
        this.offers = readModels.collection(OFFERS, Passkeys.Ceremony.class);
        this.people = people;
        this.seal = seal;
    }

    Keys of(Whose whose) {
        Keys early = owned.find(whose.tenant(), whose.person()).orElse(NOTHING);
        List<Key> all = new ArrayList<>(early.keys());
        all.addAll(keys.find(whose.tenant(), places(whose.tenant(), early.handle())));
        return new Keys(early.handle(), all);
    }

    /** The same; whoever had none has a handle from now on. */
    Keys begun(Whose whose) {
        owned.putIfAbsent(
                whose.tenant(), whose.person(), new Keys(new ByteArray(random(HANDLE_BYTES)).getBase64(), List.of()));
        return of(whose);
    }

    private List<String> places(TenantId tenant, String handle) {
        long given = numbers.find(tenant, numbered(handle)).map(Numbers::given).orElse(0L);
        return LongStream.rangeClosed(1, given)
                .mapToObj(number -> place(handle, number))
                .toList();
    }

    Optional<Whose> whose(ByteArray handle) {
        return owners.find(TenantId.PLATFORM, owner(handle.getBase64())).flatMap(owner -> {
            TenantId tenant = new TenantId(owner.holder());
            return people.find(tenant, owner.sealedPerson()).map(person -> new Whose(tenant, person));
        });
    }

    Keyring ring(Whose whose, Keys theirs) {
        ByteArray handle = ByteArray.fromBase64(theirs.handle());
        return new Keyring(
                handle,
                theirs.keys().stream()
                        .map(key -> RegisteredCredential.builder()
                                .credentialId(ByteArray.fromBase64(key.credential()))
                                .userHandle(handle)
                                .publicKeyCose(ByteArray.fromBase64(key.publicKey()))
                                .signatureCount(use(whose.tenant(), key.id()).count())
                                .build())
                        .toList());
    }

    void offer(Whose whose, ByteArray challenge, Passkeys.Ceremony offer) {
        offers.put(whose.tenant(), offered(whose, challenge), offer);
    }

    Optional<Passkeys.Ceremony> offer(Whose whose, ByteArray challenge) {
        return offers.find(whose.tenant(), offered(whose, challenge));
    }

    void answered(Whose whose, ByteArray challenge) {
        offers.remove(whose.tenant(), offered(whose, challenge));
    }

    /** Those that were never answered. */
    void sweepOffers(Instant now) {
        offers.leftOver().stream()
                .filter(entry -> entry.row().until().isBefore(now))
                .forEach(entry -> offers.remove(entry.tenant(), entry.key()));
    }

    /** Under which the passkey is known that answers this challenge, however often the answer comes. */
    String id(Whose whose, ByteArray challenge) {
        return seal.mark(whose.tenant(), "passkey/" + challenge.getBase64()).substring(0, 16);
    }

    /**
     * Adds one; if there are too many with those that were added meanwhile, takes it back.
     *
     * @throws RuleViolated then, and if the same challenge was answered meanwhile
     */
    void add(Whose whose, String id, RegisteredCredential credential, String name, Instant now) {
        String handle = credential.getUserHandle().getBase64();
        owners.put(
                TenantId.PLATFORM,
                owner(handle),
                new Owner(whose.tenant().code(), people.seal(whose.tenant(), whose.person(), whose.person())));
        rename(whose, id, name);
        uses.put(whose.tenant(), used(id), new Use(credential.getSignatureCount(), null, false));
        long number = numbers.add(whose.tenant(), numbered(handle), new Numbers(0), "given", 1);
        keys.put(
                whose.tenant(),
                place(handle, number),
                new Key(
                        id,
                        credential.getCredentialId().getBase64(),
                        credential.getPublicKeyCose().getBase64(),
                        null,
                        now));
        List<Key> all = of(whose).keys();
        if (all.stream().filter(key -> key.id().equals(id)).count() > 1) {
            keys.remove(whose.tenant(), place(handle, number));
            throw new RuleViolated(Passkeys.AGAIN);
        }
        if (all.size() > Passkeys.MOST) {
            remove(whose, id);
            throw new RuleViolated(Passkeys.TOO_MANY, Passkeys.MOST);
        }
    }

    Use use(TenantId tenant, String id) {
        return uses.find(tenant, used(id)).orElse(UNUSED);
    }

    void use(TenantId tenant, String id, long count, Instant now) {
        uses.put(tenant, used(id), new Use(count, now, false));
    }

    /** False if there is none. */
    boolean hold(Whose whose, String id) {
        if (!has(whose, id)) {
            return false;
        }
        Use use = use(whose.tenant(), id);
        uses.put(whose.tenant(), used(id), new Use(use.count(), use.at(), true));
        return true;
    }

    boolean has(Whose whose, String id) {
        return of(whose).keys().stream().anyMatch(key -> key.id().equals(id));
    }

    void rename(Whose whose, String id, String name) {
        names.put(whose.tenant(), named(id), new Name(people.seal(whose.tenant(), whose.person(), name)));
    }

    /** False if there is none. */
    boolean remove(Whose whose, String id) {
        Keys early = owned.find(whose.tenant(), whose.person()).orElse(NOTHING);
        List<Key> left =
                early.keys().stream().filter(key -> !key.id().equals(id)).toList();
        boolean found = left.size() < early.keys().size();
        if (found) {
            owned.put(whose.tenant(), whose.person(), new Keys(early.handle(), left));
        }
        for (String place : places(whose.tenant(), early.handle())) {
            if (keys.find(whose.tenant(), place)
                    .filter(key -> key.id().equals(id))
                    .isPresent()) {
                keys.remove(whose.tenant(), place);
                found = true;
            }
        }
        if (found) {
            forget(whose.tenant(), id);
        }
        return found;
    }

    private void forget(TenantId tenant, String id) {
        uses.remove(tenant, used(id));
        names.remove(tenant, named(id));
    }

    void forget(Whose whose) {
        Keys theirs = of(whose);
        owners.remove(TenantId.PLATFORM, owner(theirs.handle()));
        places(whose.tenant(), theirs.handle()).forEach(place -> keys.remove(whose.tenant(), place));
        theirs.keys().forEach(key -> forget(whose.tenant(), key.id()));
        owned.remove(whose.tenant(), whose.person());
        numbers.remove(whose.tenant(), numbered(theirs.handle()));
    }

    List<Passkey> listed(Whose whose) {
        return of(whose).keys().stream()
                .map(key -> {
                    Use use = use(whose.tenant(), key.id());
                    return new Passkey(key.id(), name(whose.tenant(), key), key.added(), use.at(), use.held());
                })
                .toList();
    }

    private String name(TenantId tenant, Key key) {
        return names.find(tenant, named(key.id()))
                .map(name -> people.open(tenant, name.sealed()))
                .orElse(Objects.requireNonNullElse(key.name(), ""));
    }

    private String owner(String handle) {
        return "handle/" + seal.mark(TenantId.PLATFORM, "passkey/" + handle);
    }

    private static String offered(Whose whose, ByteArray challenge) {
        return whose.person() + "/" + challenge.getBase64Url();
    }

    private static String numbered(String handle) {
        return "numbers/" + handle;
    }

    private static String place(String handle, long number) {
        return "key/" + handle + "/" + number;
    }

    private static String used(String id) {
        return "used/" + id;
    }

    private static String named(String id) {
        return "named/" + id;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
