package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import org.jspecify.annotations.Nullable;

/** What the bot needs to speak for the organisation; NotFound if no channel is connected. */
@Allowed({SYSTEM})
public record LineChannel() implements Query<LineChannel.Credentials> {

    @Override
    public Class<Credentials> answer() {
        return Credentials.class;
    }

    /** @param oldSecret while both are accepted; null at other times */
    public record Credentials(
            String channelId,
            String channelSecret,
            @Nullable String oldSecret,
            String botUserId) {

        /** With one secret only. */
        public Credentials(String channelId, String channelSecret, String botUserId) {
            this(channelId, channelSecret, null, botUserId);
        }

        /** Says nothing of the secrets, wherever they may be printed. */
        @Override
        public String toString() {
            return "Credentials[" + channelId + "]";
        }
    }
}
