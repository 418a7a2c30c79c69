package app.prongsai.proof;

import app.prongsai.eventstore.proof.Anchor;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.TenantId;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class Proofs {

    private static final int DAYS = 31;

    private final Anchors anchors;
    private final Signer signer;

    Proofs(Anchors anchors, Signer signer) {
        this.anchors = anchors;
        this.signer = signer;
    }

    @QueryHandler
    PublicProofs.Proofs answer(PublicProofs query, TenantId tenant) {
        return new PublicProofs.Proofs(
                anchors.latest(tenant, DAYS).stream().map(Proof::of).toList());
    }

    @QueryHandler
    Proof answer(PublicProof query, TenantId tenant) {
        return anchors.ofDay(tenant, query.date()).map(Proof::of).orElseThrow(NotFound::new);
    }

    @QueryHandler
    ProofKey.Key answer(ProofKey query) {
        return new ProofKey.Key(Anchor.ALGORITHM, signer.publicKey());
    }
}
