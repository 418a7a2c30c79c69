package app.prongsai.bot.line;

import app.prongsai.bot.line.LineApi.Call;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.MessagePreview;
import app.prongsai.shared.TenantId;
import com.linecorp.bot.messaging.model.ValidateMessageRequest;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Messages before they are sent: as they will be, and as LINE's own check finds them. */
@Component
class Previews implements MessagePreview {

    private final LineApi api;
    private final DeliveryMessages messages;
    private final URI validation;

    Previews(LineApi api, DeliveryMessages messages, LineSettings settings) {
        this.api = api;
        this.messages = messages;
        this.validation = URI.create(settings.apiBase() + "/v2/bot/message/validate/multicast");
    }

    /** An array, not a list: only a declared type writes the kind of each message. */
    @Override
    public String drawn(Message message) {
        return LineJson.MAPPER.writeValueAsString(
                messages.messages(message).toArray(com.linecorp.bot.messaging.model.Message[]::new));
    }

    @Override
    public Verdict check(TenantId tenant, Message message) {
        byte[] body = LineJson.MAPPER.writeValueAsBytes(
                new ValidateMessageRequest.Builder(messages.messages(message)).build());
        try {
            api.call(tenant, Call.post("validate", validation, body, null));
            return Verdict.FIT;
        } catch (LineRefused refused) {
            return refused.why() == LineRefused.Why.REQUEST ? Verdict.REFUSED : Verdict.NOT_ASKED;
        }
    }
}
