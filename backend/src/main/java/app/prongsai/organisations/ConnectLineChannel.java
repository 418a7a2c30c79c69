package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * The LINE Official Account that speaks for the organisation; connecting again replaces it. The same account with another
 * secret is a rotation: for a while the old one is accepted too, unless it leaked.
 *
 * @param oldSecretLeaked whether the secret before this one is known to others
 */
@Allowed({ADMINISTRATOR, OPERATOR, SYSTEM})
public record ConnectLineChannel(String channelId, String channelSecret, String botUserId, boolean oldSecretLeaked)
        implements Command {

    /** With nothing known of a leak. */
    public ConnectLineChannel(String channelId, String channelSecret, String botUserId) {
        this(channelId, channelSecret, botUserId, false);
    }

    @Override
    public Object target() {
        return "organisation/self";
    }

    /** Says nothing of the secret, wherever it may be printed. */
    @Override
    public String toString() {
        return "ConnectLineChannel[" + channelId + "]";
    }
}
