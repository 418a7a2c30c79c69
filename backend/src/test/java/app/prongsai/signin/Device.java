package app.prongsai.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** A device that keeps one passkey (WebAuthn: ES256, no attestation), with the browser that stands between it and a site. */
public final class Device {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder TEXT = Base64.getUrlDecoder();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW = 0x40;
    private static final int ORDINATE = 32;

    private final byte[] id = new byte[16];
    private final KeyPair pair;
    private byte[] handle = {};

    /** Where the browser is. */
    public String origin;

    /** Whether it makes sure who is there. */
    public boolean verifies = true;

    /** Of uses; a passkey that is copied from device to device has none. */
    public long count;

    public Device(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Another's passkey is answered for as one's own. */
    public Device says(Device another) {
        handle = another.handle;
        return this;
    }

    /** Makes its passkey. */
    public String create(String options) {
        JsonNode asked = read(options).path("publicKey");
        handle = TEXT.decode(asked.path("user").path("id").asText());
        byte[] data = bytes(
                data(asked.path("rp").path("id").asText(), NEW),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                publicKey());
        CBORObject made = CBORObject.NewMap()
                .Add("fmt", "none")
                .Add("attStmt", CBORObject.NewMap())
                .Add("authData", data);
        return answer(Map.of(
                "clientDataJSON",
                text(client("webauthn.create", asked)),
                "attestationObject",
                text(made.EncodeToBytes())));
    }

    /** Shows its passkey. */
    public String get(String options) {
        JsonNode asked = read(options).path("publicKey");
        byte[] data = data(asked.path("rpId").asText(), 0);
        byte[] client = client("webauthn.get", asked);
        return answer(Map.of(
                "clientDataJSON",
                text(client),
                "authenticatorData",
                text(data),
                "signature",
                text(signed(bytes(data, hash(client)))),
                "userHandle",
                text(handle)));
    }

    private byte[] data(String site, int more) {
        int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
        return bytes(
                hash(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt((int) count).array());
    }

    private byte[] client(String type, JsonNode asked) {
        return write(Map.of("type", type, "challenge", asked.path("challenge").asText(), "origin", origin))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answer(Map<String, String> response) {
        return write(
                Map.of("id", text(id), "type", "public-key", "response", response, "clientExtensionResults", Map.of()));
    }

    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return CBORObject.NewMap()
                .Add(1, 2)
                .Add(3, -7)
                .Add(-1, 1)
                .Add(-2, ordinate(key.getW().getAffineX()))
                .Add(-3, ordinate(key.getW().getAffineY()))
                .EncodeToBytes();
    }

    private static byte[] ordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] all = new byte[ORDINATE];
        int length = Math.min(signed.length, ORDINATE);
        System.arraycopy(signed, signed.length - length, all, ORDINATE - length, length);
        return all;
    }

    private byte[] signed(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hash(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
