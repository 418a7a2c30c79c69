package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** Whose one-time code this is; NotFound if nobody's, used or too old. */
@Allowed({SYSTEM})
public record LinkCodeOwner(String code) implements Query<LinkCodeOwner.Owner> {

    @Override
    public Class<Owner> answer() {
        return Owner.class;
    }

    public record Owner(PersonId person) {}
}
