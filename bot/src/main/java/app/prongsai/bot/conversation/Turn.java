package app.prongsai.bot.conversation;

import app.prongsai.conversations.RememberConversation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.staff.PersonInChat.Account;
import app.prongsai.subscriptions.MarkOf;
import app.prongsai.subscriptions.SubscriberId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One event being answered: who speaks, what is remembered, in which language; the way to the backend. */
final class Turn {

    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Duration A_MOMENT = Duration.ofMillis(10);

    private final Backend backend;
    private final Chat chat;
    private final Memory memory;
    private final @Nullable Account account;
    private final Map<Class<?>, Integer> sent = new HashMap<>();

    Turn(Backend backend, Chat chat, Memory memory, @Nullable Account account) {
        this.backend = backend;
        this.chat = chat;
        this.memory = memory;
        this.account = account;
    }

    Chat chat() {
        return chat;
    }

    Memory memory() {
        return memory;
    }

    Wording wording() {
        return memory.get("language").equals("en") ? Wording.ENGLISH : Wording.THAI;
    }

    String say(String key, String... values) {
        return wording().say(key, values);
    }

    /** The member of staff who speaks; null if the LINE account is linked to nobody. */
    @Nullable
    Account account() {
        return account;
    }

    Actor system() {
        return Actor.system(chat.tenant(), Channel.LINE);
    }

    /** Staff act as themselves, everybody else as a resident. */
    Actor speaker() {
        return account == null
                ? resident()
                : new Actor(
                        chat.tenant(),
                        account.person().toString(),
                        Channel.LINE,
                        Set.copyOf(account.roles()),
                        Set.copyOf(account.departments()));
    }

    Actor resident() {
        return new Actor(chat.tenant(), subscriber().toString(), Channel.LINE, Set.of(Role.RESIDENT), Set.of());
    }

    SubscriberId subscriber() {
        return backend.ask(system(), new MarkOf(chat.chatUser())).subscriber();
    }

    /** The id is made from the event and the command's place among its kind, so working on the event again repeats nothing. */
    void send(Actor actor, Command command) {
        int place = sent.getOrDefault(command.getClass(), 0) + 1;
        String kind = command.getClass().getSimpleName();
        backend.send(actor, "line-" + chat.eventId() + "-" + kind + "-" + place, command);
        sent.put(command.getClass(), place);
    }

    /** Whether anything was committed, now or when the same event was worked on before. */
    boolean hasCommitted() {
        return !sent.isEmpty();
    }

    <R> R ask(Actor actor, Query<R> query) {
        return backend.ask(actor, query);
    }

    /** Waits a little until the read models show what was just done; whoever answers at once finds it there. */
    void until(BooleanSupplier shown) {
        long end = System.nanoTime() + A_WHILE.toNanos();
        while (!shown.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    void remember() {
        if (memory.changed()) {
            backend.send(system(), new RememberConversation(chat.chatUser(), memory.toStore()));
        }
    }
}
