package app.prongsai.proof;

import app.prongsai.eventstore.proof.Anchor;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The instance's key, made when it is first needed and kept sealed by the master key. */
@Component
class SigningKey implements Signer {

    private static final String KEY = "signing";

    record Stored(String publicKey, String sealedPrivateKey) {}

    private final TenantCollection<Stored> keys;
    private final Seal seal;

    SigningKey(ReadModels readModels, Seal seal) {
        this.keys = readModels.collection("proof-keys", Stored.class);
        this.seal = seal;
    }

    @Override
    public String publicKey() {
        return stored().publicKey();
    }

    @Override
    public String sign(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(seal.open(TenantId.PLATFORM, stored().sealedPrivateKey()));
            Signature signature = Signature.getInstance(Anchor.ALGORITHM);
            signature.initSign(KeyFactory.getInstance(Anchor.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key)));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The instance's signing key cannot be used", e);
        }
    }

    private Stored stored() {
        return keys.find(TenantId.PLATFORM, KEY).orElseGet(() -> {
            keys.putIfAbsent(TenantId.PLATFORM, KEY, made());
            return keys.find(TenantId.PLATFORM, KEY).orElseThrow();
        });
    }

    private Stored made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Anchor.ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new Stored(
                    base64.encodeToString(pair.getPublic().getEncoded()),
                    seal.seal(
                            TenantId.PLATFORM,
                            base64.encodeToString(pair.getPrivate().getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make Ed25519 keys", e);
        }
    }
}
