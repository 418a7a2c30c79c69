package app.prongsai.bot.simulator;

import app.prongsai.bot.simulator.Accepted.Kind;
import app.prongsai.bot.simulator.Conversation.From;
import app.prongsai.bot.simulator.Conversation.What;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot's side: takes messages in, charges the quota and puts them into the chats they reach. */
final class Outgoing {

    private static final Set<String> QUOTABLE = Set.of("text", "textV2", "sticker", "image", "video");

    private final Clock clock;
    private final Ids ids;

    Outgoing(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** The body of the 200: what was sent, if to one person. */
    ObjectNode accept(
            SimulatedChannel channel,
            Kind kind,
            List<String> to,
            @Nullable UUID retryKey,
            String requestId,
            JsonNode messages) {
        synchronized (channel) {
            Instant now = clock.instant();
            Collection<String> recipients = kind == Kind.BROADCAST ? followers(channel) : new LinkedHashSet<>(to);
            List<Friend> reached = recipients.stream()
                    .map(channel::friend)
                    .filter(Objects::nonNull)
                    .filter(friend -> kind == Kind.REPLY ? !friend.blocked() : friend.reachable(now, channel.contact))
                    .toList();
            if (kind != Kind.REPLY) {
                charge(
                        channel,
                        reached.stream()
                                .mapToInt(friend ->
                                        channel.readers(friend.person().userId()))
                                .sum());
            }
            List<String> messageIds = new ArrayList<>();
            for (JsonNode message : messages) {
                String id = ids.message();
                messageIds.add(id);
                reached.forEach(friend -> friend.conversation().add(From.BOT, What.MESSAGE, id, message));
            }
            channel.record(new Accepted(
                    channel.nextRequest(),
                    now,
                    channel.channel().channelId(),
                    kind,
                    List.copyOf(recipients),
                    reached.stream().map(friend -> friend.person().userId()).toList(),
                    retryKey,
                    requestId,
                    messageIds,
                    messages));
            return kind == Kind.REPLY || kind == Kind.PUSH ? sent(messages, messageIds) : Json.object();
        }
    }

    /** Does the work unless a request with this key was accepted before; then answers 409 as LINE does. */
    Answer once(SimulatedChannel channel, @Nullable UUID key, String requestId, Supplier<ObjectNode> work) {
        if (key == null) {
            return Answer.ok(work.get());
        }
        synchronized (channel) {
            SimulatedChannel.FirstRequest first = channel.retryKeys.get(key.toString());
            if (first != null) {
                ObjectNode body = Json.object().put("message", "The retry key is already accepted");
                body.setAll(first.body());
                return Answer.json(409, body).with("X-Line-Accepted-Request-Id", first.requestId());
            }
            ObjectNode body = work.get();
            channel.retryKeys.put(key.toString(), new SimulatedChannel.FirstRequest(requestId, body));
            return Answer.ok(body);
        }
    }

    private static List<String> followers(SimulatedChannel channel) {
        return channel.friends().stream()
                .filter(Friend::follows)
                .map(friend -> friend.person().userId())
                .filter(user -> channel.members(user).isEmpty())
                .toList();
    }

    private static void charge(SimulatedChannel channel, int people) {
        if (!channel.quota.covers(people)) {
            throw Refused.monthlyLimit();
        }
        channel.quota.spend(people);
    }

    private ObjectNode sent(JsonNode messages, List<String> messageIds) {
        ObjectNode body = Json.object();
        ArrayNode sent = body.putArray("sentMessages");
        for (int index = 0; index < messageIds.size(); index++) {
            ObjectNode one = sent.addObject().put("id", messageIds.get(index));
            if (QUOTABLE.contains(messages.get(index).path("type").asString(""))) {
                one.put("quoteToken", ids.token(48));
            }
        }
        return body;
    }
}
