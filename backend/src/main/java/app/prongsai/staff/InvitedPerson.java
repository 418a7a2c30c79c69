package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** Whom an invitation invites; NotFound if it is too old, accepted, another organisation's, or none at all. */
@Allowed({PUBLIC})
public record InvitedPerson(String invitation) implements Query<InvitedPerson.Invited> {

    @Override
    public Class<Invited> answer() {
        return Invited.class;
    }

    public record Invited(PersonId person, String name, String login) {}

    /** Says nothing of the invitation, wherever it may be printed. */
    @Override
    public String toString() {
        return "InvitedPerson[]";
    }
}
