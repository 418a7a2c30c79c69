package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** What the bot needs to speak for the organisation; NotFound if no channel is connected. */
@Allowed({SYSTEM})
public record LineChannel() implements Query<LineChannel.Credentials> {

    @Override
    public Class<Credentials> answer() {
        return Credentials.class;
    }

    public record Credentials(String channelId, String channelSecret, String botUserId) {

        /** Says nothing of the secret, wherever it may be printed. */
        @Override
        public String toString() {
            return "Credentials[" + channelId + "]";
        }
    }
}
