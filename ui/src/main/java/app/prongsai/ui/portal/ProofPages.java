package app.prongsai.ui.portal;

import app.prongsai.platform.NotFound;
import app.prongsai.proof.Proof;
import app.prongsai.proof.ProofKey;
import app.prongsai.proof.PublicProof;
import app.prongsai.proof.PublicProofs;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's signed heads, for whoever keeps them and checks. */
@RestController
class ProofPages {

    /** @param items newest first, at most 31 */
    record Heads(List<Head> items) {}

    /** In the order of the signed text; dates in ISO form. */
    record Head(
            String organisation,
            String date,
            long chain,
            String hash,
            String at,
            String algorithm,
            String publicKey,
            String signature) {

        static Head of(Proof proof) {
            return new Head(
                    proof.organisation(),
                    proof.date().toString(),
                    proof.chain(),
                    proof.hash(),
                    proof.at().toString(),
                    proof.algorithm(),
                    proof.publicKey(),
                    proof.signature());
        }
    }

    private final Visitor visitor;

    ProofPages(Visitor visitor) {
        this.visitor = visitor;
    }

    @GetMapping(path = "/o/{code}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    Heads latest(@PathVariable String code) {
        visitor.organisation(code);
        return new Heads(visitor.ask(code, new PublicProofs()).proofs().stream()
                .map(Head::of)
                .toList());
    }

    @GetMapping(path = "/o/{code}/proof/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    Head ofDay(@PathVariable String code, @PathVariable String date) {
        visitor.organisation(code);
        try {
            return Head.of(visitor.ask(code, new PublicProof(LocalDate.parse(date))));
        } catch (DateTimeParseException malformed) {
            throw new NotFound();
        }
    }

    @GetMapping(path = "/proof/key", produces = MediaType.APPLICATION_JSON_VALUE)
    ProofKey.Key key() {
        return visitor.askPlatform(new ProofKey());
    }
}
