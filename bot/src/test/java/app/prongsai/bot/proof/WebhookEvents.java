package app.prongsai.bot.proof;

import java.util.List;

/** Bodies of webhooks as LINE writes them. */
final class WebhookEvents {

    private WebhookEvents() {}

    static String body(String bot, List<String> events) {
        return "{\"destination\":\"" + bot + "\",\"events\":[" + String.join(",", events) + "]}";
    }

    /** A text without a reply token, as from a sender who waits for nothing. */
    static String text(String id, String user, long at, String text) {
        return """
                {"type":"message","mode":"active","timestamp":%d,"webhookEventId":"%s",\
                "source":{"type":"user","userId":"%s"},"deliveryContext":{"isRedelivery":false},\
                "message":{"type":"text","id":"%d","quoteToken":"q","text":"%s"}}""".formatted(at, id, user, at, text);
    }
}
