package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Chat;
import app.prongsai.bot.conversation.Heard;
import app.prongsai.conversations.FinishChat;
import app.prongsai.conversations.ReceiveChat;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * How long photos sent together wait for each other. The end of it is stored like an event that is still to come, with the
 * first photo's reply token; so it outlasts a stop and is worked on once.
 */
@Component
class PhotoPatience {

    private static final String TYPE = "photoPatience";
    private static final String IDS = "photos-";

    private final Backend backend;
    private final Duration patience;
    private final Clock clock;

    PhotoPatience(Backend backend, LineSettings settings, Clock clock) {
        this.backend = backend;
        this.patience = settings.photoPatience();
        this.clock = clock;
    }

    /** Begins with the first photo that is not answered and ends with the one that is; says whether anything was begun. */
    boolean after(Chat chat, @Nullable String replyToken, Answer answer) {
        if (!(chat.heard() instanceof Heard.Photo photo) || photo.together() == null) {
            return false;
        }
        String set = photo.together().set();
        Actor system = Actor.system(chat.tenant(), Channel.LINE);
        boolean waits = answer.says().isEmpty();
        if (waits) {
            long end = clock.instant().plus(patience).toEpochMilli();
            backend.send(system, new ReceiveChat(id(chat, set), chat.chatUser(), end, json(set, replyToken)));
        } else {
            backend.send(system, new FinishChat(id(chat, set)));
        }
        return waits;
    }

    boolean isDue(UnfinishedChats.Chat chat) {
        return !chat.eventId().startsWith(IDS) || chat.timestamp() <= clock.millis();
    }

    /** Since when there is the token to reply with: that of the event, or of the photo whose waiting ends. */
    long tokenSince(UnfinishedChats.Chat chat) {
        return chat.eventId().startsWith(IDS) ? chat.timestamp() - patience.toMillis() : chat.timestamp();
    }

    /** Until the next end, but no longer than so. */
    Duration next(List<UnfinishedChats.Chat> chats, Duration longest) {
        return chats.stream()
                .filter(chat -> !isDue(chat))
                .map(chat -> Duration.ofMillis(chat.timestamp() - clock.millis()))
                .reduce(longest, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    static @Nullable Incoming read(JsonNode event) {
        return event.path("type").asString("").equals(TYPE)
                ? new Incoming(
                        new Heard.WaitedForPhotos(event.path("set").asString("")),
                        event.path("replyToken").asString(""),
                        null,
                        null)
                : null;
    }

    private static String json(String set, @Nullable String replyToken) {
        return LineJson.MAPPER
                .createObjectNode()
                .put("type", TYPE)
                .put("set", set)
                .put("replyToken", replyToken)
                .toString();
    }

    private static String id(Chat chat, String set) {
        return IDS + UUID.nameUUIDFromBytes((chat.chatUser() + "/" + set).getBytes(StandardCharsets.UTF_8));
    }
}
