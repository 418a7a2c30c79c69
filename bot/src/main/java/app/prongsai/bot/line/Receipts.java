package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Chat;
import app.prongsai.bot.conversation.Say;
import app.prongsai.bot.line.LineGateway.Reply;
import app.prongsai.conversations.BeginReply;
import app.prongsai.conversations.ReplyByAnother;
import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.PlanDelivery;
import app.prongsai.deliveries.Priority;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What was done although its reply was lost is told by push, once; anything else that was lost is not worth the quota: the
 * person will ask again.
 */
@Component
class Receipts {

    private static final int LONGEST_LINE = 600;

    private final Backend backend;
    private final Seal seal;
    private final String life = UUID.randomUUID().toString();

    Receipts(Backend backend, Seal seal) {
        this.backend = backend;
        this.seal = seal;
    }

    void beforeReply(Chat chat) {
        backend.send(system(chat), new BeginReply(chat.eventId(), life));
    }

    void afterReply(Chat chat, Answer answer, Reply reply) {
        boolean arrived = reply == Reply.ARRIVED || (reply == Reply.TOKEN_SPENT && anotherMayHaveReplied(chat));
        if (arrived || !answer.committed()) {
            return;
        }
        DeliveryId delivery = new DeliveryId(
                "receipt-" + UUID.nameUUIDFromBytes(chat.eventId().getBytes(StandardCharsets.UTF_8)));
        backend.sendOnce(
                system(chat),
                "plan/" + delivery,
                new PlanDelivery(
                        delivery,
                        "chat/" + chat.eventId(),
                        Priority.RECEIPT,
                        List.of(seal.seal(chat.tenant(), chat.chatUser())),
                        message(answer)));
    }

    /** Then a token that is found spent was most likely spent by that reply. */
    private boolean anotherMayHaveReplied(Chat chat) {
        return backend.ask(system(chat), new ReplyByAnother(chat.eventId(), life))
                .possible();
    }

    private static Actor system(Chat chat) {
        return Actor.system(chat.tenant(), Channel.LINE);
    }

    /** The answer's own first words; its buttons are offered at the next word. */
    private static Message message(Answer answer) {
        List<String> lines = text(answer.says().getFirst())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Limits.units(line, LONGEST_LINE))
                .toList();
        return new Message("receipt", lines.getFirst(), lines.subList(1, lines.size()), null);
    }

    private static String text(Say say) {
        return switch (say) {
            case Say.Words words -> words.text();
            case Say.Cards cards -> cards.summary();
        };
    }
}
