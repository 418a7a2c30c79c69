package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/**
 * Invites somebody who has no password yet to choose one: sealed for the organisation, good for seven days and until a
 * password is there. NotFound for everybody else.
 */
@Allowed({ADMINISTRATOR, OPERATOR})
public record Invitation(PersonId person) implements Query<Invitation.Sealed> {

    @Override
    public Class<Sealed> answer() {
        return Sealed.class;
    }

    /** @param sealed fit for an address */
    public record Sealed(String sealed) {

        /** Says nothing, wherever it may be printed. */
        @Override
        public String toString() {
            return "Sealed[]";
        }
    }
}
