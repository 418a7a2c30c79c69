package app.prongsai.proof;

import app.prongsai.eventstore.proof.Anchor;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A signed head of an organisation's history.
 *
 * @param organisation its code
 * @param date in Thailand, when it was signed
 * @param chain how many commits the history had
 * @param hash SHA-256 of the last of them, 64 hex digits
 * @param at the moment
 * @param publicKey base64 of the X.509 form
 * @param signature base64, over the text that docs/proof.md describes
 */
public record Proof(
        String organisation,
        LocalDate date,
        long chain,
        String hash,
        Instant at,
        String algorithm,
        String publicKey,
        String signature) {

    static Proof of(Anchor anchor) {
        return new Proof(
                anchor.organisation().code(),
                anchor.date(),
                anchor.chain(),
                anchor.hash(),
                anchor.at(),
                Anchor.ALGORITHM,
                anchor.publicKey(),
                anchor.signature());
    }
}
