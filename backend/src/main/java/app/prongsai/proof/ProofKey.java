package app.prongsai.proof;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** The key by which this instance signs. Asked under TenantId.PLATFORM. */
@Allowed({PUBLIC, OPERATOR, SYSTEM})
public record ProofKey() implements Query<ProofKey.Key> {

    @Override
    public Class<Key> answer() {
        return Key.class;
    }

    /** @param publicKey base64 of the X.509 form */
    public record Key(String algorithm, String publicKey) {}
}
