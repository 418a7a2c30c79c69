package app.prongsai.bot.conversation;

import app.prongsai.conversations.RememberConversation;
import app.prongsai.measures.MeasureId;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private final List<String> said;
    private @Nullable String lastStep;
    private boolean forgotten;

    Turn(Backend backend, Chat chat, Memory memory, @Nullable Account account) {
        this.backend = backend;
        this.chat = chat;
        this.memory = memory;
        this.account = account;
        this.said = said(chat.heard(), memory);
    }

    private static List<String> said(Heard heard, Memory memory) {
        List<String> messages = new ArrayList<>(memory.awaitedMessages());
        if (heard instanceof Heard.Words words && !words.messageId().isEmpty()) {
            messages.add(words.messageId());
        }
        return messages;
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
        send(actor, command, said);
    }

    /** What messages of a while ago, photos, are now said to prove. */
    void send(Actor actor, Command command, List<String> messages) {
        int place = sent.getOrDefault(command.getClass(), 0) + 1;
        String kind = command.getClass().getSimpleName();
        String id = "line-" + chat.eventId() + "-" + kind + "-" + place;
        backend.send(actor, id, command);
        sent.put(command.getClass(), place);
        if (command.target() instanceof MeasureId) {
            lastStep = id;
        }
        messages.forEach(message -> SaidBefore.remember(memory, message, id, command));
    }

    /** Carries out what makes everybody forget the speaker: nothing is left of this turn to remember or to confirm later. */
    void sendAndForget(Actor actor, Command command) {
        String id = "line-" + chat.eventId() + "-" + command.getClass().getSimpleName();
        backend.send(actor, id, command);
        forgotten = true;
    }

    /** Whether anything was committed, now or when the same event was worked on before. */
    boolean hasCommitted() {
        return !sent.isEmpty();
    }

    /** The messages whose words are spoken of: this one, and those that it answers a question about. */
    List<String> said() {
        return said;
    }

    /** The version of the measure that was spoken of: the one found, or the one that came of what was just said. */
    String version(Work work) {
        return lastStep == null ? work.version() : Version.after(lastStep);
    }

    /** As it was answered at that moment. */
    <R> R askAsOf(Actor actor, Instant moment, Query<R> query) {
        return backend.askAsOf(actor, moment, query);
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
        if (forgotten) {
            backend.send(system(), new RememberConversation(chat.chatUser(), Map.of()));
        } else if (memory.changed()) {
            backend.send(system(), new RememberConversation(chat.chatUser(), memory.toStore()));
        }
    }
}
