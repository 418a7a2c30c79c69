package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Chat.Group;
import app.prongsai.bot.conversation.Heard;
import com.linecorp.bot.webhook.model.AccountLinkEvent;
import com.linecorp.bot.webhook.model.ContentProvider;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.EventMode;
import com.linecorp.bot.webhook.model.FollowEvent;
import com.linecorp.bot.webhook.model.GroupSource;
import com.linecorp.bot.webhook.model.ImageMessageContent;
import com.linecorp.bot.webhook.model.ImageSet;
import com.linecorp.bot.webhook.model.LinkContent;
import com.linecorp.bot.webhook.model.MessageContent;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.PostbackEvent;
import com.linecorp.bot.webhook.model.ReplyEvent;
import com.linecorp.bot.webhook.model.RoomSource;
import com.linecorp.bot.webhook.model.TextMessageContent;
import com.linecorp.bot.webhook.model.UnfollowEvent;
import com.linecorp.bot.webhook.model.UnsendEvent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One stored event as the conversation understands it.
 *
 * @param heard null for what is only taken note of: unknown things, and all that another system has to answer
 * @param replyToken null where LINE gives none
 * @param quoted id of the message that was answered to; null if none was
 * @param group null for what is said in the person's own chat
 */
record Incoming(
        @Nullable Heard heard,
        @Nullable String replyToken,
        @Nullable String quoted,
        @Nullable Group group) {

    private static final Incoming NOTED = new Incoming(null, null, null, null);

    static Incoming of(String json) {
        Event event;
        JsonNode raw;
        try {
            raw = LineJson.MAPPER.readTree(json);
            Incoming patience = PhotoPatience.read(raw);
            if (patience != null) {
                return patience;
            }
            event = LineJson.MAPPER.readValue(json, Event.class);
        } catch (JacksonException strange) {
            return NOTED;
        }
        if (event == null || event.mode() == EventMode.STANDBY) {
            return NOTED;
        }
        Group group = group(event);
        Heard heard = heard(event);
        return new Incoming(
                group != null && heard instanceof Heard.Words words
                        ? withoutOurName(words, raw.path("message"))
                        : heard,
                event instanceof ReplyEvent waiting ? waiting.replyToken() : null,
                quoted(raw.path("message")),
                group);
    }

    private static @Nullable Group group(Event event) {
        String id = event.source() instanceof GroupSource group
                ? group.groupId()
                : event.source() instanceof RoomSource room ? room.roomId() : null;
        return id == null ? null : new Group(id);
    }

    private static @Nullable String quoted(JsonNode message) {
        String quoted = message.path("quotedMessageId").asString("");
        return quoted.isEmpty() ? null : quoted;
    }

    private static @Nullable Heard heard(Event event) {
        return switch (event) {
            case MessageEvent message when message.message() != null -> said(message.message());
            case PostbackEvent tap
            when tap.postback() != null && tap.postback().data() != null ->
                new Heard.Tap(tap.postback().data(), day(tap.postback().params()));
            case AccountLinkEvent account
            when account.link() != null
                    && account.link().nonce() != null
                    && account.link().result() == LinkContent.Result.OK ->
                new Heard.LinkConfirmed(account.link().nonce());
            case FollowEvent follow -> new Heard.Followed();
            case UnfollowEvent unfollow -> new Heard.Unfollowed();
            case UnsendEvent unsend
            when unsend.unsend() != null && unsend.unsend().messageId() != null ->
                new Heard.TakenBack(unsend.unsend().messageId());
            default -> null;
        };
    }

    private static Heard said(MessageContent message) {
        return switch (message) {
            case TextMessageContent text
            when text.text() != null -> new Heard.Words(text.text(), text.id() == null ? "" : text.id());
            case ImageMessageContent image
            when image.id() != null -> new Heard.Photo(image.id(), isWithLine(image), together(image.imageSet()));
            default -> new Heard.SomethingElse();
        };
    }

    /** Where the account is mentioned, its name is no part of what is said to it. */
    private static Heard withoutOurName(Heard.Words said, JsonNode message) {
        StringBuilder text = new StringBuilder(said.text());
        List<JsonNode> mentions = new ArrayList<>();
        message.path("mention").path("mentionees").forEach(mentions::addFirst);
        for (JsonNode mention : mentions) {
            int start = mention.path("index").asInt(-1);
            int end = start + mention.path("length").asInt(0);
            if (mention.path("isSelf").asBoolean(false) && start >= 0 && start <= end && end <= text.length()) {
                text.delete(start, end);
            }
        }
        return new Heard.Words(text.toString().strip(), said.messageId());
    }

    private static @Nullable LocalDate day(@Nullable Map<String, String> params) {
        try {
            return params == null || params.get("date") == null ? null : LocalDate.parse(params.get("date"));
        } catch (DateTimeParseException strange) {
            return null;
        }
    }

    /** Old devices do not tell how many there are; an id that would not stand on one line is none. */
    private static Heard.@Nullable Together together(@Nullable ImageSet set) {
        return set == null
                        || set.id() == null
                        || set.id().chars().anyMatch(Character::isISOControl)
                        || set.total() == null
                        || set.total() < 2
                ? null
                : new Heard.Together(set.id(), set.total());
    }

    private static boolean isWithLine(ImageMessageContent image) {
        return image.contentProvider() == null || image.contentProvider().type() == ContentProvider.Type.LINE;
    }
}
