package app.prongsai.bot.conversation;

import app.prongsai.shared.TenantId;

/**
 * One thing that one person did in one organisation's chat.
 *
 * @param eventId names it for good: the root of the ids of all commands that follow from it
 * @param chatUser the chat service's name for the person
 */
public record Chat(TenantId tenant, String eventId, String chatUser, Heard heard) {}
