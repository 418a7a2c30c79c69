package app.prongsai.bot.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person did in the chat. */
public sealed interface Heard {

    /** @param messageId by which it may be taken back later */
    record Words(String text, String messageId) implements Heard {}

    /**
     * A tapped button, with the data it was made with.
     *
     * @param day that was picked; null if none was asked for
     */
    record Tap(String data, @Nullable LocalDate day) implements Heard {}

    /**
     * A picture; one that lies outside the chat service cannot be fetched.
     *
     * @param together with others, if it was sent so
     */
    record Photo(
            String messageId, boolean fetchable, @Nullable Together together) implements Heard {}

    /** Pictures sent at once come one by one, in any order. */
    record Together(String set, int pictures) {}

    /** Photos sent together were waited for long enough; whoever sent them did nothing more. */
    record WaitedForPhotos(String set) implements Heard {}

    /** Began to follow, or came back. */
    record Followed() implements Heard {}

    record Unfollowed() implements Heard {}

    /** A message was taken back by its sender; there is nobody to answer. */
    record TakenBack(String messageId) implements Heard {}

    /** Back from the chat service's own page, with what our page gave along. */
    record LinkConfirmed(String nonce) implements Heard {

        /** Says nothing of the nonce, wherever it may be printed. */
        @Override
        public String toString() {
            return "LinkConfirmed[]";
        }
    }

    /** A sticker, a place, a film: something that no answer depends on. */
    record SomethingElse() implements Heard {}
}
