package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Card;
import app.prongsai.bot.conversation.Choice;
import app.prongsai.bot.conversation.Say;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexCarousel;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.TextMessage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers as LINE's messages, within its limits. */
@Component
class AnswerMessages {

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_LINE_OF_MANY = 200;

    List<Message> messages(Answer answer) {
        return answer.says().stream().map(AnswerMessages::message).toList();
    }

    private static Message message(Say say) {
        return switch (say) {
            case Say.Words words ->
                new TextMessage.Builder(Limits.units(words.text(), Limits.TEXT))
                        .quickReply(Actions.quickReply(words.choices()))
                        .build();
            case Say.Cards cards -> flex(cards.summary(), cards.cards(), cards.choices());
        };
    }

    static FlexMessage flex(String summary, List<Card> cards, List<Choice> choices) {
        Flex flex = new Flex(cards.size() == 1 ? LONGEST_LINE : LONGEST_LINE_OF_MANY);
        List<FlexBubble> bubbles =
                cards.stream().limit(Limits.BUBBLES).map(flex::bubble).toList();
        return new FlexMessage.Builder(
                        Limits.units(summary, Limits.ALT_TEXT),
                        bubbles.size() == 1 ? bubbles.getFirst() : new FlexCarousel.Builder(bubbles).build())
                .quickReply(Actions.quickReply(choices))
                .build();
    }
}
