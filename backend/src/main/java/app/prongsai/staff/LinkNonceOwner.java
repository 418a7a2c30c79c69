package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** Who confirmed a link with this nonce; NotFound if nobody, or if it is used or too old. */
@Allowed({SYSTEM})
public record LinkNonceOwner(String nonce) implements Query<LinkCodeOwner.Owner> {

    @Override
    public Class<LinkCodeOwner.Owner> answer() {
        return LinkCodeOwner.Owner.class;
    }
}
