package app.prongsai.staff;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Password hashes, outside the log so that they can be replaced and forgotten. */
@Component
@EnableConfigurationProperties(PasswordSettings.class)
class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Each hash says how it was made, so that later ones can be made otherwise. */
    record Hash(String algorithm, int rounds, String salt, String hash) {

        boolean fits(String password) {
            byte[] tried = derive(algorithm, password, HexFormat.of().parseHex(salt), rounds);
            return MessageDigest.isEqual(tried, HexFormat.of().parseHex(hash));
        }
    }

    private final int rounds;
    private final TenantCollection<Hash> hashes;

    /** Tried when there is no password, so that the answer takes as long. */
    private final Hash nobodys;

    Passwords(ReadModels readModels, PasswordSettings settings) {
        rounds = settings.rounds();
        nobodys = new Hash(ALGORITHM, rounds, "00".repeat(SALT_BYTES), "00".repeat(HASH_BITS / 8));
        hashes = readModels.collection("staff-passwords", Hash.class);
    }

    void set(TenantId tenant, PersonId person, String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = derive(ALGORITHM, password, salt, rounds);
        HexFormat hex = HexFormat.of();
        hashes.put(tenant, person.value(), new Hash(ALGORITHM, rounds, hex.formatHex(salt), hex.formatHex(hash)));
    }

    void forget(TenantId tenant, PersonId person) {
        hashes.remove(tenant, person.value());
    }

    boolean isSet(TenantId tenant, PersonId person) {
        return hashes.find(tenant, person.value()).isPresent();
    }

    boolean fits(TenantId tenant, @Nullable PersonId person, String password) {
        return tried(tenant, person).fits(password);
    }

    /** Costs the same whoever it is. */
    Hash tried(TenantId tenant, @Nullable PersonId person) {
        return person == null ? nobodys : hashes.find(tenant, person.value()).orElse(nobodys);
    }

    /** Thai keyboards write some signs in two ways (ำ, or ํ and า): to the hash they are the same. */
    private static byte[] derive(String algorithm, String password, byte[] salt, int rounds) {
        char[] characters = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
        var key = new PBEKeySpec(characters, salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot hash passwords with " + algorithm, e);
        } finally {
            key.clearPassword();
        }
    }
}
