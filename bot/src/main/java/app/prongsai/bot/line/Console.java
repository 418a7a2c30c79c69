package app.prongsai.bot.line;

import app.prongsai.bot.line.LineApi.Call;
import app.prongsai.bot.line.LineApi.Result;
import app.prongsai.organisations.LineChannel.Credentials;
import app.prongsai.organisations.LineConsole;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Connecting an account, as LINE's API does it; each refusal becomes the sentence that tells what to do. */
@Component
class Console implements LineConsole {

    private static final int MOST_BYTES = 64 * 1024;

    private final LineApi api;
    private final AccountPictures pictures;
    private final String base;

    Console(LineApi api, AccountPictures pictures, LineSettings settings) {
        this.api = api;
        this.pictures = pictures;
        this.base = settings.apiBase();
    }

    @Override
    public Account account(String channelId, String channelSecret) {
        return said(() -> {
            Call call = Call.get("bot info", URI.create(base + "/v2/bot/info"), MOST_BYTES);
            JsonNode info = read(api.callAs(new Credentials(channelId, channelSecret, ""), call));
            return new Account(
                    info.path("userId").asString(""),
                    info.path("displayName").asString(""),
                    info.path("premiumId").asString(info.path("basicId").asString("")),
                    pictures.of(info.path("pictureUrl").asString("")),
                    info.path("chatMode").asString("").equals("chat"));
        });
    }

    @Override
    public void bringEventsTo(TenantId tenant, URI address) {
        try {
            api.call(tenant, Call.put("webhook address", endpoint(), json(Map.of("endpoint", address.toString()))));
        } catch (LineRefused refused) {
            throw refused.why() == LineRefused.Why.REQUEST
                    ? new RuleViolated("organisation.line-address-refused")
                    : sentence(refused);
        }
    }

    /** The address is named, because LINE may use the one before for another minute. */
    @Override
    public Trial call(TenantId tenant, URI address) {
        return said(() -> {
            JsonNode trial = read(api.call(
                    tenant,
                    Call.post(
                            "webhook test",
                            URI.create(base + "/v2/bot/channel/webhook/test"),
                            json(Map.of("endpoint", address.toString())),
                            null)));
            return new Trial(outcome(trial), trial.path("statusCode").asInt(0));
        });
    }

    @Override
    public boolean sendsEvents(TenantId tenant) {
        return said(() -> read(api.call(tenant, Call.get("webhook state", endpoint(), MOST_BYTES)))
                .path("active")
                .asBoolean(false));
    }

    @Override
    public void say(TenantId tenant, String chatUser, String text) {
        byte[] body = LineJson.MAPPER.writeValueAsBytes(new PushMessageRequest.Builder(
                        chatUser, List.of(new TextMessage.Builder(Limits.units(text, Limits.TEXT)).build()))
                .build());
        said(() -> api.call(
                tenant,
                Call.post(
                        "push",
                        URI.create(base + "/v2/bot/message/push"),
                        body,
                        UUID.randomUUID().toString())));
    }

    private static Outcome outcome(JsonNode trial) {
        if (trial.path("success").asBoolean(false)) {
            return Outcome.ARRIVED;
        }
        return switch (trial.path("reason").asString("")) {
            case "COULD_NOT_CONNECT" -> Outcome.NO_CONNECTION;
            case "REQUEST_TIMEOUT" -> Outcome.TOO_SLOW;
            case "ERROR_STATUS_CODE" -> Outcome.REFUSED;
            default -> Outcome.UNKNOWN;
        };
    }

    private URI endpoint() {
        return URI.create(base + "/v2/bot/channel/webhook/endpoint");
    }

    private static <T> T said(Supplier<T> call) {
        try {
            return call.get();
        } catch (LineRefused refused) {
            throw sentence(refused);
        }
    }

    private static RuleViolated sentence(LineRefused refused) {
        return switch (refused.why()) {
            case UNKNOWN_CHANNEL -> new RuleViolated("organisation.line-channel-unknown");
            case CREDENTIALS -> new RuleViolated("organisation.line-secret-wrong");
            case TROUBLE -> new RuleViolated("organisation.line-no-answer");
            case TOO_FAST -> new RuleViolated("organisation.line-too-often");
            case MONTH_USED_UP -> new RuleViolated("organisation.line-month-used-up");
            case NO_CHANNEL -> new RuleViolated("organisation.no-line-channel");
            case GONE, TOO_LARGE, TOKEN_SPENT, REQUEST ->
                new RuleViolated("organisation.line-refused", refused.status());
        };
    }

    private static JsonNode read(Result result) {
        return LineJson.MAPPER.readTree(result.body());
    }

    private static byte[] json(Object body) {
        return LineJson.MAPPER.writeValueAsBytes(body);
    }
}
