package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Heard;
import com.linecorp.bot.webhook.model.ContentProvider;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.EventMode;
import com.linecorp.bot.webhook.model.FollowEvent;
import com.linecorp.bot.webhook.model.ImageMessageContent;
import com.linecorp.bot.webhook.model.MessageContent;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.PostbackEvent;
import com.linecorp.bot.webhook.model.ReplyEvent;
import com.linecorp.bot.webhook.model.TextMessageContent;
import com.linecorp.bot.webhook.model.UnfollowEvent;
import com.linecorp.bot.webhook.model.UnsendEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * One stored event as the conversation understands it.
 *
 * @param heard null for what is only taken note of: unknown things, and all that another system has to answer
 * @param replyToken null where LINE gives none
 */
record Incoming(@Nullable Heard heard, @Nullable String replyToken) {

    private static final Incoming NOTED = new Incoming(null, null);

    static Incoming of(String json) {
        Event event;
        try {
            event = LineJson.MAPPER.readValue(json, Event.class);
        } catch (JacksonException strange) {
            return NOTED;
        }
        if (event == null || event.mode() == EventMode.STANDBY) {
            return NOTED;
        }
        return new Incoming(heard(event), event instanceof ReplyEvent waiting ? waiting.replyToken() : null);
    }

    private static @Nullable Heard heard(Event event) {
        return switch (event) {
            case MessageEvent message when message.message() != null -> said(message.message());
            case PostbackEvent tap
            when tap.postback() != null && tap.postback().data() != null ->
                new Heard.Tap(tap.postback().data());
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
            case TextMessageContent text when text.text() != null -> new Heard.Words(text.text());
            case ImageMessageContent image when image.id() != null -> new Heard.Photo(image.id(), isWithLine(image));
            default -> new Heard.SomethingElse();
        };
    }

    private static boolean isWithLine(ImageMessageContent image) {
        return image.contentProvider() == null || image.contentProvider().type() == ContentProvider.Type.LINE;
    }
}
