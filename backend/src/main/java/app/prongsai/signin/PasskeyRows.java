package app.prongsai.signin;

import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.PasskeysOf.Passkey;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose passkeys there are, in documents beside the log. Uses stand apart from the keys, so that whoever signs in never brings back
 * what is being removed.
 */
@Component
class PasskeyRows {

    private static final String NAME = "sign-in-passkeys";
    private static final int HANDLE_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Use UNUSED = new Use(0, null, false);

    /** @param id under which we know it; the device has an id of its own, that of the credential */
    record Key(String id, String credential, String publicKey, String name, Instant added) {}

    /** @param handle by which devices know the person */
    record Keys(String handle, List<Key> keys) {}

    /** @param held whether it lets nobody in any more */
    record Use(long count, @Nullable Instant at, boolean held) {}

    /** @param holder the organisation's code */
    record Owner(String holder, String sealedPerson) {}

    /** @param person as actors are called */
    record Whose(TenantId tenant, String person) {}

    private final TenantCollection<Keys> keys;
    private final TenantCollection<Use> uses;
    private final TenantCollection<Owner> owners;
    private final TenantCollection<Passkeys.Ceremony> offers;
    private final Seal seal;

    PasskeyRows(ReadModels readModels, Seal seal) {
        this.keys = readModels.collection(NAME, Keys.class);
        this.uses = readModels.collection(NAME, Use.class);
        this.owners = readModels.collection(NAME, Owner.class);
        this.offers = readModels.collection(NAME, Passkeys.Ceremony.class);
        this.seal = seal;
    }

    /** Of whoever has none, with a new handle. */
    Keys of(Whose whose) {
        return keys.find(whose.tenant(), whose.person())
                .orElseGet(() -> new Keys(new ByteArray(random(HANDLE_BYTES)).getBase64(), List.of()));
    }

    Optional<Whose> whose(ByteArray handle) {
        return owners.find(TenantId.PLATFORM, owner(handle.getBase64())).map(owner -> {
            TenantId tenant = new TenantId(owner.holder());
            return new Whose(tenant, seal.open(tenant, owner.sealedPerson()));
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

    void offer(Whose whose, Passkeys.Ceremony offer) {
        offers.put(whose.tenant(), offered(whose), offer);
    }

    /** Once only. */
    Optional<Passkeys.Ceremony> takeOffer(Whose whose) {
        Optional<Passkeys.Ceremony> offer = offers.find(whose.tenant(), offered(whose));
        offers.remove(whose.tenant(), offered(whose));
        return offer;
    }

    /** @return the id under which it is known from now on */
    String add(Whose whose, RegisteredCredential credential, String name, Instant now) {
        String handle = credential.getUserHandle().getBase64();
        Key key = new Key(
                HexFormat.of().formatHex(random(ID_BYTES)),
                credential.getCredentialId().getBase64(),
                credential.getPublicKeyCose().getBase64(),
                name,
                now);
        List<Key> more = new ArrayList<>(of(whose).keys());
        more.add(key);
        owners.put(
                TenantId.PLATFORM,
                owner(handle),
                new Owner(whose.tenant().code(), seal.seal(whose.tenant(), whose.person())));
        uses.put(whose.tenant(), used(key.id()), new Use(credential.getSignatureCount(), null, false));
        keys.put(whose.tenant(), whose.person(), new Keys(handle, more));
        return key.id();
    }

    Use use(TenantId tenant, String id) {
        return uses.find(tenant, used(id)).orElse(UNUSED);
    }

    void use(TenantId tenant, String id, long count, Instant now) {
        uses.put(tenant, used(id), new Use(count, now, false));
    }

    /** False if there is none. */
    boolean hold(Whose whose, String id) {
        if (of(whose).keys().stream().noneMatch(key -> key.id().equals(id))) {
            return false;
        }
        Use use = use(whose.tenant(), id);
        uses.put(whose.tenant(), used(id), new Use(use.count(), use.at(), true));
        return true;
    }

    /** False if there is none. */
    boolean remove(Whose whose, String id) {
        Keys before = of(whose);
        List<Key> left =
                before.keys().stream().filter(key -> !key.id().equals(id)).toList();
        if (left.size() == before.keys().size()) {
            return false;
        }
        keys.put(whose.tenant(), whose.person(), new Keys(before.handle(), left));
        uses.remove(whose.tenant(), used(id));
        return true;
    }

    void forget(Whose whose) {
        Keys theirs = of(whose);
        owners.remove(TenantId.PLATFORM, owner(theirs.handle()));
        theirs.keys().forEach(key -> uses.remove(whose.tenant(), used(key.id())));
        keys.remove(whose.tenant(), whose.person());
        offers.remove(whose.tenant(), offered(whose));
    }

    List<Passkey> listed(Whose whose) {
        return of(whose).keys().stream()
                .map(key -> {
                    Use use = use(whose.tenant(), key.id());
                    return new Passkey(key.id(), key.name(), key.added(), use.at(), use.held());
                })
                .toList();
    }

    private String owner(String handle) {
        return "handle/" + seal.mark(TenantId.PLATFORM, "passkey/" + handle);
    }

    private static String offered(Whose whose) {
        return "offered/" + whose.person();
    }

    private static String used(String id) {
        return "used/" + id;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
