package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import app.prongsai.platform.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Messages about one measure in the own chat of a member of staff: whoever answers to one means that measure. */
@Component
public class OwnCards {

    private static final String NOTHING = "";

    private final SentMessages sent;
    private final Finder finder;

    OwnCards(SentMessages sent, Finder finder) {
        this.sent = sent;
        this.finder = finder;
    }

    /** The measure of the message that is answered to; empty if it was about none, or about several. */
    Optional<Work> quoted(Turn turn) {
        Chat chat = turn.chat();
        String quoted = chat.quoted();
        if (quoted == null || chat.group() != null) {
            return Optional.empty();
        }
        return sent.about(chat.tenant(), room(chat), quoted)
                .filter(id -> !id.isEmpty())
                .flatMap(id -> find(turn, id));
    }

    private Optional<Work> find(Turn turn, String id) {
        try {
            return Optional.of(finder.byId(turn, id));
        } catch (NotFound leftThePlan) {
            return Optional.empty();
        }
    }

    /** The answer went to the chat, as messages with these ids. */
    public void sent(Chat chat, Answer answer, List<String> messages) {
        List<String> about = answer.says().stream().map(OwnCards::measure).toList();
        if (!messages.isEmpty() && !about.stream().allMatch(NOTHING::equals)) {
            sent.remember(chat.tenant(), room(chat), messages, about);
        }
    }

    private static String room(Chat chat) {
        return "cards/" + chat.chatUser();
    }

    /** The only one that its buttons name. */
    private static String measure(Say say) {
        Stream<Choice> onCards = say instanceof Say.Cards shown
                ? shown.cards().stream().flatMap(card -> card.buttons().stream())
                : Stream.empty();
        Set<String> named = Stream.concat(say.choices().stream(), onCards)
                .flatMap(choice -> choice instanceof Choice.Tap tap ? Taps.of(tap.data()).stream() : Stream.empty())
                .flatMap(tap -> tap.measure().stream())
                .map(MeasureId::value)
                .collect(Collectors.toSet());
        return named.size() == 1 ? named.iterator().next() : NOTHING;
    }
}
