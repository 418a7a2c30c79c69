package app.prongsai.bot.simulator;

import java.net.URI;
import java.util.regex.Pattern;

/** One organisation's LINE account as its console would show it; {@code botUserId} is the webhook's destination. */
public record Channel(String channelId, String channelSecret, String botUserId, String name, URI webhookUrl) {

    static final Pattern USER_ID = Pattern.compile("U[0-9a-f]{32}");
    private static final Pattern PATH_SAFE = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    public Channel {
        if (!PATH_SAFE.matcher(channelId).matches()) {
            throw new IllegalArgumentException("A channel id has 1 to 64 letters, digits, '-' or '_'");
        }
        if (channelSecret.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("Channel " + channelId + " needs a secret and a name");
        }
        if (!USER_ID.matcher(botUserId).matches()) {
            throw new IllegalArgumentException("A bot user id is U and 32 hexadecimal digits: " + botUserId);
        }
        if (webhookUrl.getHost() == null) {
            throw new IllegalArgumentException("The webhook address of channel " + channelId + " has no host");
        }
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "Channel[" + channelId + " " + name + "]";
    }
}
