package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Chat.Group;
import app.prongsai.conversations.Conversation;
import app.prongsai.conversations.RememberConversation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which messages of ours a group may quote, and what they were about. Ids and codes only. */
@Component
public class GroupCards {

    private static final String CARDS = "cards";
    private static final String NONE = "";
    private static final int MOST = 50;

    private final Backend backend;

    GroupCards(Backend backend) {
        this.backend = backend;
    }

    /** Whether the message is one of ours in this group. */
    public boolean include(TenantId tenant, String group, String message) {
        return code(tenant, group, message).isPresent();
    }

    /** The code of the measure that the quoted card shows; empty if nothing is quoted or it shows none. */
    String codeOf(Turn turn, Group group) {
        String quoted = group.quoted();
        return quoted == null
                ? NONE
                : code(turn.chat().tenant(), group.id(), quoted).orElse(NONE);
    }

    /** The answer went to the group, as messages with these ids. */
    public synchronized void sent(TenantId tenant, String group, Answer answer, List<String> messages) {
        Map<String, String> state = new HashMap<>(state(tenant, group));
        List<String> cards =
                new ArrayList<>(state.getOrDefault(CARDS, NONE).lines().toList());
        for (int place = 0; place < Math.min(messages.size(), answer.says().size()); place++) {
            cards.add(messages.get(place) + "=" + code(answer.says().get(place)));
        }
        state.put(CARDS, String.join("\n", cards.subList(Math.max(0, cards.size() - MOST), cards.size())));
        backend.send(system(tenant), new RememberConversation(group, state));
    }

    private Optional<String> code(TenantId tenant, String group, String message) {
        return state(tenant, group)
                .getOrDefault(CARDS, NONE)
                .lines()
                .map(card -> card.split("=", 2))
                .filter(card -> card[0].equals(message))
                .map(card -> card[1])
                .findFirst();
    }

    private Map<String, String> state(TenantId tenant, String group) {
        return backend.ask(system(tenant), new Conversation(group)).state();
    }

    private static String code(Say say) {
        String label = say instanceof Say.Cards shown && shown.cards().size() == 1
                ? shown.cards().getFirst().label()
                : null;
        return label == null || label.contains(" ") ? NONE : label;
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.LINE);
    }
}
