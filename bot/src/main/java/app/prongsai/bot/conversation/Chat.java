package app.prongsai.bot.conversation;

import app.prongsai.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person did in one organisation's chat.
 *
 * @param eventId names it for good: the root of the ids of all commands that follow from it
 * @param chatUser the chat service's name for the person
 * @param quoted id of the message that was answered to; null if none was
 * @param group where it was said; null in the person's own chat
 */
public record Chat(
        TenantId tenant,
        String eventId,
        String chatUser,
        Heard heard,
        @Nullable String quoted,
        @Nullable Group group) {

    public record Group(String id) {}
}
