package app.prongsai.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Each hash says how it was made, so that later ones can be made otherwise.
 *
 * @param rounds passes over the memory, or repetitions where the algorithm takes no memory
 * @param memory in KiB; 0 where the algorithm takes none, as the two that follow
 * @param password stays the same when the hash of the same password is made anew; null in old rows, whose salt tells
 */
record PasswordHash(
        String algorithm,
        int rounds,
        int memory,
        int lanes,
        String salt,
        String hash,
        @Nullable String password) {

    static final String NEW = "Argon2id";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    static PasswordHash of(String password, PasswordSettings settings) {
        return of(password, settings, HEX.formatHex(freshSalt()));
    }

    /** Of a password that stays the same. */
    PasswordHash anew(String password, PasswordSettings settings) {
        return of(password, settings, mark());
    }

    private static PasswordHash of(String password, PasswordSettings settings, String mark) {
        byte[] salt = freshSalt();
        byte[] hash = argon2(password, salt, settings.passes(), settings.memory(), settings.lanes());
        return new PasswordHash(
                NEW,
                settings.passes(),
                settings.memory(),
                settings.lanes(),
                HEX.formatHex(salt),
                HEX.formatHex(hash),
                mark);
    }

    /** Nobody's: no password fits, and trying one costs as much as with a new hash. */
    static PasswordHash nobodys(PasswordSettings settings) {
        return new PasswordHash(
                NEW,
                settings.passes(),
                settings.memory(),
                settings.lanes(),
                "00".repeat(SALT_BYTES),
                "00".repeat(HASH_BYTES),
                null);
    }

    boolean fits(String tried) {
        byte[] bytes = HEX.parseHex(salt);
        byte[] made = algorithm.equals(NEW)
                ? argon2(tried, bytes, rounds, memory, lanes)
                : pbkdf2(algorithm, tried, bytes, rounds);
        return MessageDigest.isEqual(made, HEX.parseHex(hash));
    }

    boolean isMadeAsNewOnesAre(PasswordSettings settings) {
        return algorithm.equals(NEW)
                && rounds == settings.passes()
                && memory == settings.memory()
                && lanes == settings.lanes();
    }

    /** By which one password is told from the next, whoever may see it. */
    String mark() {
        return Objects.requireNonNullElse(password, salt);
    }

    private static byte[] freshSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static byte[] argon2(String password, byte[] salt, int passes, int memory, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withIterations(passes)
                .withMemoryAsKB(memory)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] bytes = normal(password).getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(bytes, hash);
        Arrays.fill(bytes, (byte) 0);
        return hash;
    }

    private static byte[] pbkdf2(String algorithm, String password, byte[] salt, int rounds) {
        var key = new PBEKeySpec(normal(password).toCharArray(), salt, rounds, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot hash passwords with " + algorithm, e);
        } finally {
            key.clearPassword();
        }
    }

    /** Thai keyboards write some signs in two ways (ำ, or ํ and า): to the hash they are the same. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Says nothing of salt and hash, wherever it may be printed. */
    @Override
    public String toString() {
        return "PasswordHash[" + algorithm + "]";
    }
}
