package app.prongsai.bot.conversation;

import app.prongsai.shared.TenantId;
import java.util.Optional;

/** What the conversation asks of the chat service. */
public interface Messenger {

    /** @throws PhotoUnavailable if it can no longer be had, or is too large */
    byte[] photo(TenantId tenant, String messageId) throws PhotoUnavailable;

    /** How the person calls themselves, if they let it be known. */
    Optional<String> nameOf(TenantId tenant, String chatUser);

    /** With which the chat service's own page lets this person link their account; none if it cannot be had now. */
    Optional<String> linkToken(TenantId tenant, String chatUser);
}
