package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Chat;
import app.prongsai.bot.conversation.Say;
import app.prongsai.bot.line.LineGateway.Outcome;
import app.prongsai.conversations.BeginReply;
import app.prongsai.conversations.ReplyByAnother;
import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.PlanReceipt;
import app.prongsai.platform.Backend;
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
    private final String life = UUID.randomUUID().toString();

    Receipts(Backend backend) {
        this.backend = backend;
    }

    void beforeReply(Chat chat) {
        backend.send(system(chat), new BeginReply(chat.eventId(), life));
    }

    void afterReply(Chat chat, Answer answer, Outcome outcome) {
        boolean arrived = outcome == Outcome.ARRIVED || (outcome == Outcome.TOKEN_SPENT && anotherMayHaveReplied(chat));
        if (arrived) {
            return;
        }
        DeliveryId delivery = new DeliveryId(
                "receipt-" + UUID.nameUUIDFromBytes(chat.eventId().getBytes(StandardCharsets.UTF_8)));
        backend.sendOnce(
                system(chat),
                "plan/" + delivery,
                new PlanReceipt(delivery, "chat/" + chat.eventId(), chat.chatUser(), message(answer)));
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
