package app.prongsai.bot.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as one channel knows them; guarded by the channel's lock. */
final class Friend {

    private Person person;
    private final Conversation conversation;
    private boolean added;
    private boolean blocked;
    private @Nullable Instant wrote;

    Friend(Person person, Conversation conversation, boolean added) {
        this.person = person;
        this.conversation = conversation;
        this.added = added;
    }

    Person person() {
        return person;
    }

    void become(Person newer) {
        person = newer;
    }

    Conversation conversation() {
        return conversation;
    }

    boolean follows() {
        return added && !blocked;
    }

    boolean blocked() {
        return blocked;
    }

    boolean knownToTheBot() {
        return !blocked && (added || wrote != null);
    }

    /** A friend, or a stranger who wrote not long ago. */
    boolean reachable(Instant now, Duration contact) {
        return !blocked && (added || (wrote != null && now.isBefore(wrote.plus(contact))));
    }

    void wrote(Instant now) {
        wrote = now;
    }

    /** True if this ends a block. */
    boolean follow() {
        boolean wasBlocked = blocked;
        added = true;
        blocked = false;
        return wasBlocked;
    }

    void block() {
        blocked = true;
    }
}
