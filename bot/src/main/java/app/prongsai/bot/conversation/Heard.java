package app.prongsai.bot.conversation;

/** What a person did in the chat. */
public sealed interface Heard {

    record Words(String text) implements Heard {}

    /** A tapped button, with the data it was made with. */
    record Tap(String data) implements Heard {}

    /** A picture; one that lies outside the chat service cannot be fetched. */
    record Photo(String messageId, boolean fetchable) implements Heard {}

    /** Began to follow, or came back. */
    record Followed() implements Heard {}

    record Unfollowed() implements Heard {}

    /** A message was taken back by its sender; there is nobody to answer. */
    record TakenBack(String messageId) implements Heard {}

    /** A sticker, a place, a film: something that no answer depends on. */
    record SomethingElse() implements Heard {}
}
