package app.prongsai.bot.line;

import app.prongsai.conversations.ReceiveChat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a webhook: for whom it is, and what happened. */
record Webhook(String destination, List<ReceiveChat> chats) {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    /** Empty if the bytes are no JSON. */
    static Optional<Webhook> of(byte[] body, long now, OurMessages ours) {
        JsonNode json;
        try {
            json = LineJson.MAPPER.readTree(body);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
        if (json.isMissingNode()) {
            return Optional.empty();
        }
        List<ReceiveChat> chats = new ArrayList<>();
        Set<Moment> taken = new HashSet<>();
        for (JsonNode event : json.path("events")) {
            // What is said in groups is not even stored, unless it is said to this account.
            if (event instanceof ObjectNode object && (!isOfMany(object) || isSaidToUs(object, ours))) {
                chats.add(chat(object, now, taken));
            }
        }
        return Optional.of(new Webhook(json.path("destination").asString(""), chats));
    }

    private record Moment(String chatUser, long at) {}

    private static boolean isOfMany(ObjectNode event) {
        String source = event.path("source").path("type").asString("user");
        return source.equals("group") || source.equals("room");
    }

    /** Whether a message in a group, of which others may be quoted there, is ours. */
    interface OurMessages {
        boolean include(String group, String message);
    }

    private static boolean isSaidToUs(ObjectNode event, OurMessages ours) {
        JsonNode message = event.path("message");
        if (event.path("type").asString("").equals("unsend")) {
            // It names a message and says nothing; what had been said to us is then taken back.
            return true;
        }
        if (!event.path("type").asString("").equals("message")
                || !message.path("type").asString("").equals("text")) {
            return false;
        }
        for (JsonNode mentioned : message.path("mention").path("mentionees")) {
            if (mentioned.path("isSelf").asBoolean(false)) {
                return true;
            }
        }
        String quoted = message.path("quotedMessageId").asString("");
        return !quoted.isEmpty() && ours.include(groupOf(event), quoted);
    }

    static String groupOf(JsonNode event) {
        JsonNode source = event.path("source");
        return source.path("groupId").asString(source.path("roomId").asString(""));
    }

    private static ReceiveChat chat(ObjectNode event, long now, Set<Moment> taken) {
        String id = event.path("webhookEventId").asString("");
        String chatUser = event.path("source").path("userId").asString("");
        long at = event.path("timestamp").asLong(now);
        // Two things done in the same millisecond keep the order in which they are listed.
        while (!taken.add(new Moment(chatUser, at))) {
            at++;
        }
        return new ReceiveChat(ID.matcher(id).matches() ? id : idOf(event), chatUser, at, event.toString());
    }

    /** For an event that LINE did not name: the same for the same event, however often it is delivered. */
    private static String idOf(ObjectNode event) {
        ObjectNode same = event.deepCopy();
        same.remove("deliveryContext");
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(same.toString().getBytes(StandardCharsets.UTF_8));
            return "unnamed-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
