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
    static Optional<Webhook> of(byte[] body, long now) {
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
            // What is said in groups is nobody's business here: it is not even stored.
            if (event instanceof ObjectNode object && !isOfMany(object)) {
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
