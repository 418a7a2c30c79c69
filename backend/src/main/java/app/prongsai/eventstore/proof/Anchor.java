package app.prongsai.eventstore.proof;

import app.prongsai.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;

/**
 * The head of an organisation's history at one moment, signed.
 *
 * @param number of the organisation's anchors, from 1, without gaps
 * @param date in Thailand, when it was made
 * @param chain the history's length, in commits
 * @param hash of the last of them, 64 hex digits
 * @param publicKey base64 of the X.509 form of an Ed25519 key
 * @param signature base64 of the Ed25519 signature over {@link #text()} in UTF-8
 */
public record Anchor(
        TenantId organisation,
        long number,
        LocalDate date,
        long chain,
        String hash,
        Instant at,
        String publicKey,
        String signature) {

    public static final String ALGORITHM = "Ed25519";

    /** What is signed; each line ends with a line feed. docs/proof.md promises this form to the public. */
    public String text() {
        return text(organisation, date, chain, hash, at);
    }

    static String text(TenantId organisation, LocalDate date, long chain, String hash, Instant at) {
        return "prongsai-anchor-1\norganisation=" + organisation + "\ndate=" + date + "\nchain=" + chain + "\nhash="
                + hash + "\nat=" + at + "\n";
    }

    /** Whether the signature is that of its key over its text. */
    public boolean isGenuine() {
        try {
            byte[] key = Base64.getDecoder().decode(publicKey);
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
            check.update(text().getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
