package app.prongsai.platform;

import app.prongsai.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets and personal identifiers with a key per tenant (AES-256-GCM; the key is HMAC-SHA256 of the tenant under
 * the instance's master key), and makes marks: keyed hashes by which a sealed value is found without opening it.
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] master;

    /** @param master 32 random bytes, kept outside the database */
    public Seal(byte[] master) {
        if (master.length != 32) {
            throw new IllegalArgumentException("The master key has 32 bytes");
        }
        this.master = master.clone();
    }

    /** Base64 of nonce and ciphertext; different each time. */
    public String seal(TenantId tenant, String text) {
        return encrypt(key(tenant, "seal"), text);
    }

    /** @throws IllegalStateException if the text was not sealed for this tenant by this instance */
    public String open(TenantId tenant, String sealed) {
        return decrypt(key(tenant, "seal"), sealed);
    }

    static String encrypt(byte[] key, String text) {
        return Base64.getEncoder().encodeToString(encrypt(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    static String decrypt(byte[] key, String sealed) {
        return new String(decrypt(key, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    /** The nonce, and behind it the ciphertext with its tag. */
    static byte[] encrypt(byte[] key, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, plain);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return both;
    }

    static byte[] decrypt(byte[] key, byte[] both) {
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    }

    /** 32 hex digits; the same for the same text of the same tenant. */
    public String mark(TenantId tenant, String text) {
        return HexFormat.of().formatHex(hmac(key(tenant, "mark"), text), 0, 16);
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value could not be processed");
        }
    }

    private byte[] key(TenantId tenant, String purpose) {
        return hmac(master, purpose + "/" + tenant.code());
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
