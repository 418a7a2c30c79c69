package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Chat;
import app.prongsai.bot.conversation.Messenger;
import app.prongsai.bot.conversation.PhotoUnavailable;
import app.prongsai.bot.line.LineApi.Call;
import app.prongsai.deliveries.Message;
import app.prongsai.shared.TenantId;
import com.linecorp.bot.messaging.model.BroadcastRequest;
import com.linecorp.bot.messaging.model.MulticastRequest;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.UserProfileResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the product asks of LINE. Blocking; for virtual threads. */
@Component
public class LineGateway implements Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(LineGateway.class);
    private static final int MOST_PHOTO_BYTES = 10 * 1024 * 1024;
    private static final int MOST_PROFILE_BYTES = 64 * 1024;
    private static final int REPLY_TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final LineApi api;
    private final LineSettings settings;
    private final AnswerMessages answers;
    private final DeliveryMessages deliveries;

    LineGateway(LineApi api, LineSettings settings, AnswerMessages answers, DeliveryMessages deliveries) {
        this.api = api;
        this.settings = settings;
        this.answers = answers;
        this.deliveries = deliveries;
    }

    /**
     * Sends a message to one person or to up to 500. The same message with the same key is the same request to the byte
     * and reaches people once, however often it is sent within 24 hours.
     *
     * @return LINE's id of the request that was accepted, this one or an earlier one with the same key
     * @throws LineRefused if it was not accepted
     */
    public @Nullable String deliver(TenantId tenant, List<String> chatUsers, Message message, String retryKey) {
        var messages = deliveries.messages(message);
        boolean one = chatUsers.size() == 1;
        byte[] body = LineJson.MAPPER.writeValueAsBytes(
                one
                        ? new PushMessageRequest.Builder(chatUsers.getFirst(), messages).build()
                        : new MulticastRequest.Builder(messages, chatUsers).build());
        String name = one ? "push" : "multicast";
        return api.call(tenant, Call.post(name, api("/v2/bot/message/" + name), body, retryKey))
                .requestId();
    }

    /**
     * Sends a message to every friend of the account; of the key holds the same.
     *
     * @throws LineRefused if it was not accepted
     */
    public @Nullable String broadcast(TenantId tenant, Message message, String retryKey) {
        byte[] body =
                LineJson.MAPPER.writeValueAsBytes(new BroadcastRequest.Builder(deliveries.messages(message)).build());
        return api.call(tenant, Call.post("broadcast", api("/v2/bot/message/broadcast"), body, retryKey))
                .requestId();
    }

    /** Has all that a call needs, so that it is short; what prevents that will show in the call. */
    void getReady(TenantId tenant) {
        try {
            api.getReady(tenant);
        } catch (LineRefused refused) {
            LOG.warn("Calls to LINE for {} will fail: {}", tenant, refused.why());
        }
    }

    /** @param messages their ids as LINE took them, none if that is not known */
    record Reply(Outcome outcome, List<String> messages) {}

    /** What became of a reply. */
    enum Outcome {
        ARRIVED,
        /** The token is spent: by an earlier try that LINE took, or by time. */
        TOKEN_SPENT,
        LOST
    }

    /**
     * Replies, if LINE still takes the token. A token works once, so trying again after trouble can never say it twice; a
     * token that is found spent after trouble was spent by the try before.
     */
    Reply reply(Chat chat, String replyToken, Answer answer) throws InterruptedException {
        byte[] body = LineJson.MAPPER.writeValueAsBytes(
                new ReplyMessageRequest.Builder(replyToken, answers.messages(answer)).build());
        Call call = Call.post("reply", api("/v2/bot/message/reply"), body, null);
        for (int attempt = 1; ; attempt++) {
            try {
                return new Reply(
                        Outcome.ARRIVED, sent(api.call(chat.tenant(), call).body()));
            } catch (LineRefused refused) {
                if (refused.why() == LineRefused.Why.TOKEN_SPENT) {
                    return new Reply(attempt > 1 ? Outcome.ARRIVED : Outcome.TOKEN_SPENT, List.of());
                }
                if (!refused.passes() || attempt == REPLY_TRIES) {
                    LOG.warn("Chat event {} was worked on, but LINE took no reply: {}", chat.eventId(), refused.why());
                    return new Reply(Outcome.LOST, List.of());
                }
            }
            Thread.sleep(PAUSE.multipliedBy(attempt));
        }
    }

    private static List<String> sent(byte[] answer) {
        try {
            List<String> ids = new ArrayList<>();
            LineJson.MAPPER
                    .readTree(answer)
                    .path("sentMessages")
                    .forEach(message -> ids.add(message.path("id").asString("")));
            return ids;
        } catch (JacksonException strange) {
            return List.of();
        }
    }

    /** @param limit null for a plan without one */
    public record Quota(@Nullable Long limit, long used) {}

    /**
     * How many people the plan lets the channel write to in a month, and to how many it has.
     *
     * @throws LineRefused if LINE does not tell
     */
    public Quota quota(TenantId tenant) {
        JsonNode plan = told(tenant, "/v2/bot/message/quota");
        long used = told(tenant, "/v2/bot/message/quota/consumption")
                .path("totalUsage")
                .asLong(0);
        return new Quota(plan.path("value").isNumber() ? plan.path("value").asLong() : null, used);
    }

    private JsonNode told(TenantId tenant, String path) {
        try {
            return LineJson.MAPPER.readTree(api.call(tenant, Call.get("quota", api(path), MOST_PROFILE_BYTES))
                    .body());
        } catch (JacksonException gatewaysPage) {
            throw LineRefused.of(LineRefused.Why.TROUBLE);
        }
    }

    @Override
    public byte[] photo(TenantId tenant, String messageId) throws PhotoUnavailable {
        URI address = address(settings.dataApiBase(), "v2", "bot", "message", messageId, "content");
        try {
            return api.call(tenant, Call.get("content", address, MOST_PHOTO_BYTES))
                    .body();
        } catch (LineRefused refused) {
            switch (refused.why()) {
                case GONE -> throw new PhotoUnavailable(PhotoUnavailable.Reason.GONE);
                case TOO_LARGE -> throw new PhotoUnavailable(PhotoUnavailable.Reason.TOO_LARGE);
                default -> throw refused;
            }
        }
    }

    @Override
    public Optional<String> nameOf(TenantId tenant, String chatUser) {
        try {
            URI address = address(settings.apiBase(), "v2", "bot", "profile", chatUser);
            byte[] profile = api.call(tenant, Call.get("profile", address, MOST_PROFILE_BYTES))
                    .body();
            return Optional.ofNullable(LineJson.MAPPER
                    .readValue(profile, UserProfileResponse.class)
                    .displayName());
        } catch (LineRefused | JacksonException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> linkToken(TenantId tenant, String chatUser) {
        try {
            URI address = address(settings.apiBase(), "v2", "bot", "user", chatUser, "linkToken");
            byte[] answer = api.call(tenant, Call.post("link-token", address, new byte[0], null))
                    .body();
            String token = LineJson.MAPPER.readTree(answer).path("linkToken").asString("");
            return Optional.of(token).filter(text -> !text.isEmpty());
        } catch (LineRefused | JacksonException unavailable) {
            return Optional.empty();
        }
    }

    private URI api(String path) {
        return URI.create(settings.apiBase() + path);
    }

    private static URI address(String base, String... segments) {
        return UriComponentsBuilder.fromUriString(base)
                .pathSegment(segments)
                .encode()
                .build()
                .toUri();
    }
}
