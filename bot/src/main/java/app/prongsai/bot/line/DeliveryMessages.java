package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Bulletins;
import app.prongsai.bot.conversation.Say;
import app.prongsai.deliveries.Message;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deliveries as LINE's messages: the same delivery is always the same bytes. */
@Component
class DeliveryMessages {

    private final Bulletins bulletins;

    DeliveryMessages(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    List<com.linecorp.bot.messaging.model.Message> messages(Message message) {
        Say.Cards said = bulletins.of(message);
        return List.of(AnswerMessages.flex(said.summary(), said.cards(), said.choices()));
    }
}
