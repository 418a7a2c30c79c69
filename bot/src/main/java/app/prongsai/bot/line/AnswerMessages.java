package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Card;
import app.prongsai.bot.conversation.Choice;
import app.prongsai.bot.conversation.Say;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexCarousel;
import com.linecorp.bot.messaging.model.FlexContainer;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.TextMessage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers as LINE's messages, within its limits. */
@Component
class AnswerMessages {

    /** Lines of cards are cut to the first of these lengths with which everything fits. */
    private static final int[] LINES = {2_000, 800, 300, 100};

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
        return new FlexMessage.Builder(Limits.units(summary, Limits.ALT_TEXT), container(cards))
                .quickReply(Actions.quickReply(choices))
                .build();
    }

    private static FlexContainer container(List<Card> cards) {
        for (int most = Math.min(cards.size(), Limits.BUBBLES); ; most--) {
            for (int line : LINES) {
                Flex flex = new Flex(line);
                List<FlexBubble> bubbles =
                        cards.stream().limit(most).map(flex::bubble).toList();
                FlexContainer container = most == 1 ? bubbles.getFirst() : new FlexCarousel.Builder(bubbles).build();
                if (most == 1 && line == LINES[LINES.length - 1]
                        || bytes(container) <= Limits.CAROUSEL_BYTES
                                && bubbles.stream().allMatch(bubble -> bytes(bubble) <= Limits.BUBBLE_BYTES)) {
                    return container;
                }
            }
        }
    }

    private static int bytes(FlexContainer container) {
        return LineJson.MAPPER.writeValueAsBytes(container).length;
    }
}
