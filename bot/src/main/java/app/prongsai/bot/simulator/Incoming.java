package app.prongsai.bot.simulator;

import app.prongsai.bot.simulator.Conversation.From;
import app.prongsai.bot.simulator.Conversation.What;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The person's side: shows what was said in the chat and writes the webhook events of it, as LINE words them. */
final class Incoming {

    private final Clock clock;
    private final Ids ids;
    private final int pictureBytes;

    Incoming(Clock clock, Ids ids, int pictureBytes) {
        this.pictureBytes = pictureBytes;
        this.clock = clock;
        this.ids = ids;
    }

    List<ObjectNode> hear(SimulatedChannel channel, String userId, Said said) {
        synchronized (channel) {
            Friend friend = channel.person(userId);
            if (friend.blocked() && !(said instanceof Said.Follow)) {
                throw new IllegalStateException(
                        "User " + userId + " has blocked this account and must follow it first");
            }
            List<ObjectNode> events = switch (said) {
                case Said.Text text -> List.of(text(channel, friend, text));
                case Said.Photos photos -> photos(channel, friend, photos);
                case Said.Location place -> List.of(location(channel, friend, place));
                case Said.Postback tapped -> List.of(postback(channel, friend, tapped));
                case Said.Follow follow -> List.of(follow(channel, friend));
                case Said.Unfollow unfollow -> List.of(unfollow(friend));
                case Said.Unsend unsend -> List.of(unsend(channel, friend, unsend));
            };
            if (!(said instanceof Said.Follow)) {
                friend.wrote(clock.instant());
            }
            return events;
        }
    }

    /** The result of the account link dialog; a failed one names no user. */
    ObjectNode linked(SimulatedChannel channel, Friend friend, String nonce) {
        friend.conversation().add(From.LINE, What.LINKED, null, null);
        ObjectNode event = answerable(channel, friend, "accountLink");
        event.putObject("link").put("result", "ok").put("nonce", nonce);
        return event;
    }

    private ObjectNode text(SimulatedChannel channel, Friend friend, Said.Text text) {
        ObjectNode message = Json.object().put("type", "text").put("text", text.text());
        if (text.quotes() != null) {
            message.put("quotedMessageId", text.quotes());
        }
        return message(channel, friend, ids.message(), message);
    }

    private List<ObjectNode> photos(SimulatedChannel channel, Friend friend, Said.Photos photos) {
        photos.pictures().forEach(this::requirePicture);
        String set = ids.token(12);
        int total = photos.pictures().size();
        List<ObjectNode> events = new ArrayList<>();
        for (int index = 0; index < total; index++) {
            String id = ids.message();
            channel.pictures.put(id, photos.pictures().get(index));
            ObjectNode message = Json.object().put("type", "image");
            message.putObject("contentProvider").put("type", "line");
            if (total > 1) {
                message.putObject("imageSet")
                        .put("id", set)
                        .put("index", index + 1)
                        .put("total", total);
            }
            events.add(message(channel, friend, id, message));
        }
        return events;
    }

    ObjectNode hearInGroup(SimulatedChannel channel, String groupId, String userId, Said.Text said, boolean mentioned) {
        synchronized (channel) {
            if (!channel.members(groupId).contains(userId)) {
                throw new NoSuchElementException("User " + userId + " is not in group " + groupId);
            }
            String name = mentioned ? "@" + channel.channel().name() : "";
            ObjectNode message = Json.object().put("type", "text").put("text", (name + " " + said.text()).strip());
            if (mentioned) {
                ObjectNode one =
                        message.putObject("mention").putArray("mentionees").addObject();
                one.put("index", 0).put("length", name.length()).put("type", "user");
                one.put("userId", channel.channel().botUserId()).put("isSelf", true);
            }
            if (said.quotes() != null) {
                message.put("quotedMessageId", said.quotes());
            }
            String id = ids.message();
            Friend group = channel.person(groupId);
            group.conversation().add(From.USER, What.MESSAGE, id, message.deepCopy());
            message.put("id", id).put("quoteToken", ids.token(48));
            ObjectNode event = answerable(channel, group, "message");
            event.set("message", message);
            return inGroup(event, groupId, userId);
        }
    }

    ObjectNode unsentInGroup(String groupId, String userId, String messageId) {
        ObjectNode event = Json.object().put("type", "unsend").put("webhookEventId", ids.ulid());
        event.putObject("deliveryContext").put("isRedelivery", false);
        event.put("timestamp", clock.millis()).put("mode", "active");
        event.putObject("unsend").put("messageId", messageId);
        return inGroup(event, groupId, userId);
    }

    private static ObjectNode inGroup(ObjectNode event, String groupId, String userId) {
        event.putObject("source").put("type", "group").put("groupId", groupId).put("userId", userId);
        return event;
    }

    private void requirePicture(byte[] picture) {
        Pictures.typeOf(picture);
        if (picture.length > pictureBytes) {
            throw new IllegalArgumentException("A picture has at most " + pictureBytes + " bytes");
        }
    }

    private ObjectNode location(SimulatedChannel channel, Friend friend, Said.Location place) {
        ObjectNode message = Json.object().put("type", "location");
        if (place.title() != null) {
            message.put("title", place.title());
        }
        message.put("address", place.address());
        message.put("latitude", place.latitude()).put("longitude", place.longitude());
        return message(channel, friend, ids.message(), message);
    }

    private ObjectNode message(SimulatedChannel channel, Friend friend, String id, ObjectNode message) {
        friend.conversation().add(From.USER, What.MESSAGE, id, message.deepCopy());
        message.put("id", id).put("markAsReadToken", ids.token(24));
        if (!"location".equals(message.path("type").asString(""))) {
            message.put("quoteToken", ids.token(48));
        }
        ObjectNode event = answerable(channel, friend, "message");
        event.set("message", message);
        return event;
    }

    private ObjectNode postback(SimulatedChannel channel, Friend friend, Said.Postback tapped) {
        ObjectNode shown = Json.object();
        if (tapped.displayText() != null) {
            shown.put("displayText", tapped.displayText());
        }
        friend.conversation().add(From.USER, What.POSTBACK, null, shown);
        ObjectNode event = answerable(channel, friend, "postback");
        ObjectNode postback = event.putObject("postback").put("data", tapped.data());
        Map<String, String> params = tapped.params();
        if (params != null && !params.isEmpty()) {
            ObjectNode chosen = postback.putObject("params");
            params.forEach(chosen::put);
        }
        return event;
    }

    private ObjectNode follow(SimulatedChannel channel, Friend friend) {
        boolean unblocked = friend.follow();
        friend.conversation().add(From.LINE, What.FOLLOWED, null, null);
        ObjectNode event = answerable(channel, friend, "follow");
        event.putObject("follow").put("isUnblocked", unblocked);
        return event;
    }

    private ObjectNode unfollow(Friend friend) {
        friend.block();
        friend.conversation().add(From.LINE, What.UNFOLLOWED, null, null);
        return event(friend, "unfollow", null);
    }

    private ObjectNode unsend(SimulatedChannel channel, Friend friend, Said.Unsend unsend) {
        boolean own = friend.conversation().after(0).stream()
                .anyMatch(entry -> entry.from() == From.USER
                        && entry.what() == What.MESSAGE
                        && unsend.messageId().equals(entry.messageId()));
        if (!own) {
            throw new IllegalArgumentException("There is no message " + unsend.messageId() + " of this user to unsend");
        }
        channel.pictures.unsend(unsend.messageId());
        friend.conversation().add(From.USER, What.UNSENT, unsend.messageId(), null);
        ObjectNode event = event(friend, "unsend", null);
        event.putObject("unsend").put("messageId", unsend.messageId());
        return event;
    }

    private ObjectNode answerable(SimulatedChannel channel, Friend friend, String type) {
        String token = ids.replyToken();
        channel.replyTokens.issue(token, friend.person().userId());
        return event(friend, type, token);
    }

    private ObjectNode event(Friend friend, String type, @Nullable String replyToken) {
        ObjectNode event = Json.object().put("type", type).put("webhookEventId", ids.ulid());
        event.putObject("deliveryContext").put("isRedelivery", false);
        event.put("timestamp", clock.millis());
        event.putObject("source")
                .put("type", "user")
                .put("userId", friend.person().userId());
        if (replyToken != null) {
            event.put("replyToken", replyToken);
        }
        return event.put("mode", "active");
    }
}
