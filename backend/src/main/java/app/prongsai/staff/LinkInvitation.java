package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/**
 * Invites a LINE user to link on the web: all that the page has to know, sealed for the organisation and good for ten
 * minutes.
 *
 * @param called how the LINE user calls themselves; empty if unknown
 * @param linkToken LINE's, for its own page
 */
@Allowed({SYSTEM})
public record LinkInvitation(String chatUser, String called, String linkToken)
        implements Query<LinkInvitation.Invitation> {

    @Override
    public Class<Invitation> answer() {
        return Invitation.class;
    }

    /** Says nothing of user and token, wherever it may be printed. */
    @Override
    public String toString() {
        return "LinkInvitation[]";
    }

    /** @param sealed fit for an address */
    public record Invitation(String sealed) {}
}
