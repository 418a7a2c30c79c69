package app.prongsai.bot.conversation;

import app.prongsai.shared.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which messages of ours a group may quote, and which measure they showed. */
@Component
public class GroupCards {

    private static final String NONE = "";

    private final SentMessages sent;

    GroupCards(SentMessages sent) {
        this.sent = sent;
    }

    /** Whether the message is one of ours in this group. */
    public boolean include(TenantId tenant, String group, String message) {
        return sent.about(tenant, group, message).isPresent();
    }

    /** The code of the measure that the quoted card shows; empty if nothing is quoted or it shows none. */
    String codeOf(Chat chat, Chat.Group group) {
        String quoted = chat.quoted();
        return quoted == null
                ? NONE
                : sent.about(chat.tenant(), group.id(), quoted).orElse(NONE);
    }

    /** The answer went to the group, as messages with these ids. */
    public void sent(TenantId tenant, String group, Answer answer, List<String> messages) {
        sent.remember(
                tenant,
                group,
                messages,
                answer.says().stream().map(GroupCards::code).toList());
    }

    private static String code(Say say) {
        String label = say instanceof Say.Cards shown && shown.cards().size() == 1
                ? shown.cards().getFirst().label()
                : null;
        return label == null || label.contains(" ") ? NONE : label;
    }
}
