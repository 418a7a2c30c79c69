/**
 * The chat's durable working memory: verified webhook events not yet worked on, and where each conversation stands.
 * Not events of the log: what people do in chat becomes commands of other contexts.
 * Commands: ReceiveChat, FinishChat, RememberConversation. Events out: none. Events in: none.
 */
@NullMarked
package app.prongsai.conversations;

import org.jspecify.annotations.NullMarked;
