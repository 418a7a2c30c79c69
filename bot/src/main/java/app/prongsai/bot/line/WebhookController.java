package app.prongsai.bot.line;

import app.prongsai.bot.conversation.GroupCards;
import app.prongsai.organisations.LineChannel;
import app.prongsai.platform.Allotment;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * LINE's way in: {@code POST /line/{organisation code}/webhook}. Answers 200 once every event is stored; 404 without such
 * an organisation or channel, 413 above 1 MB, 503 where one organisation sends more than its share, 401 if the signature or destination is not the channel's, 400 for no JSON.
 */
@RestController
class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
    private static final int MOST_BYTES = 1024 * 1024;

    private final Backend backend;
    private final ChatDesk desk;
    private final GroupCards groups;
    private final Clock clock;
    private final Allotment allotment;

    WebhookController(Backend backend, ChatDesk desk, GroupCards groups, Clock clock, Allotment allotment) {
        this.allotment = allotment;
        this.backend = backend;
        this.desk = desk;
        this.groups = groups;
        this.clock = clock;
    }

    @PostMapping("/line/{code}/webhook")
    ResponseEntity<Void> receive(@PathVariable String code, HttpServletRequest request) throws IOException {
        if (!TenantId.isCode(code)) {
            return answer(HttpStatus.NOT_FOUND);
        }
        Actor system = Actor.system(new TenantId(code), Channel.LINE);
        Optional<LineChannel.Credentials> channel = channel(system);
        if (channel.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND);
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (!isSigned(channel.get(), body, request.getHeader(Signature.HEADER))) {
            LOG.warn("A webhook for {} was refused: its signature is not the channel's", code);
            return answer(HttpStatus.UNAUTHORIZED);
        }
        return verified(system, channel.get(), body);
    }

    private ResponseEntity<Void> verified(Actor system, LineChannel.Credentials channel, byte[] body) {
        Optional<Webhook> read =
                Webhook.of(body, clock.millis(), (group, message) -> groups.include(system.tenant(), group, message));
        if (read.isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST);
        }
        Webhook webhook = read.get();
        if (!webhook.destination().equals(channel.botUserId())) {
            LOG.warn("A webhook for {} was refused: it is meant for another account", system.tenant());
            return answer(HttpStatus.UNAUTHORIZED);
        }
        if (!allotment.messages(system.tenant(), webhook.chats().size())) {
            LOG.warn("Webhooks for {} come too fast; LINE is asked to send this one again later", system.tenant());
            return answer(HttpStatus.SERVICE_UNAVAILABLE);
        }
        webhook.chats().forEach(chat -> backend.send(system, chat));
        if (!webhook.chats().isEmpty()) {
            desk.wake();
        }
        return answer(HttpStatus.OK);
    }

    /** While a secret is being replaced, what was signed with the old one is LINE's too. */
    private static boolean isSigned(LineChannel.Credentials channel, byte[] body, @Nullable String signature) {
        String old = channel.oldSecret();
        return Signature.isRight(channel.channelSecret(), body, signature)
                || old != null && Signature.isRight(old, body, signature);
    }

    private Optional<LineChannel.Credentials> channel(Actor system) {
        try {
            return Optional.of(backend.ask(system, new LineChannel()));
        } catch (NotFound noChannel) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
