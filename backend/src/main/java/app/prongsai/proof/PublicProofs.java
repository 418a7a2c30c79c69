package app.prongsai.proof;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** The organisation's latest signed heads, at most 31, newest first. */
@Allowed({PUBLIC, OPERATOR, SYSTEM})
public record PublicProofs() implements Query<PublicProofs.Proofs> {

    @Override
    public Class<Proofs> answer() {
        return Proofs.class;
    }

    public record Proofs(List<Proof> proofs) {

        public Proofs {
            proofs = List.copyOf(proofs);
        }
    }
}
