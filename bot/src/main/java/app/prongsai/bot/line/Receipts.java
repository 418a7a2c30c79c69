package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Chat;
import app.prongsai.bot.conversation.Conversations;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was done although its reply was lost is told by push, once; anything else that was lost is not worth the quota: the
 * person will ask again.
 */
@Component
class Receipts {

    private static final int LONGEST_LINE = 600;

    private final Backend backend;
    private final Clock clock;
    private final Duration tokenLasts;
    private final String life = UUID.randomUUID().toString();

    Receipts(Backend backend, LineSettings settings, Clock clock) {
        this.backend = backend;
        this.tokenLasts = settings.replyTokenLasts();
        this.clock = clock;
    }

    void beforeReply(Chat chat) {
        backend.send(system(chat), new BeginReply(chat.eventId(), life));
    }

    /** @param tokenSince when LINE gave the reply token away */
    void afterReply(Chat chat, long tokenSince, Answer answer, Outcome outcome) {
        switch (outcome) {
            case ARRIVED -> {}
            case LOST -> push(chat, message(answer, List.of()));
            case TOKEN_SPENT -> spent(chat, tokenSince, answer);
        }
    }

    /**
     * A token that is not too old yet was spent by the reply that another life had begun. Of one that is, nobody can tell; then
     * hearing of it twice does less harm than hearing nothing, and the words say so.
     */
    private void spent(Chat chat, long tokenSince, Answer answer) {
        switch (byAnother(chat)) {
            case FINISHED -> {}
            case NOTHING -> push(chat, message(answer, List.of()));
            case BEGUN -> {
                if (clock.millis() - tokenSince >= tokenLasts.toMillis()) {
                    push(chat, message(answer, List.of(Conversations.perhapsAgain())));
                }
            }
        }
    }

    private void push(Chat chat, Message message) {
        DeliveryId delivery = new DeliveryId(
                "receipt-" + UUID.nameUUIDFromBytes(chat.eventId().getBytes(StandardCharsets.UTF_8)));
        backend.sendOnce(
                system(chat),
                "plan/" + delivery,
                new PlanReceipt(delivery, "chat/" + chat.eventId(), chat.chatUser(), message));
    }

    private ReplyByAnother.Done byAnother(Chat chat) {
        return backend.ask(system(chat), new ReplyByAnother(chat.eventId(), life))
                .done();
    }

    private static Actor system(Chat chat) {
        return Actor.system(chat.tenant(), Channel.LINE);
    }

    /** The answer's own first words; its buttons are offered at the next word. */
    private static Message message(Answer answer, List<String> more) {
        List<String> lines = Stream.concat(text(answer.says().getFirst()).lines(), more.stream())
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
