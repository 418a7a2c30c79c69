package app.prongsai.bot.line;

import app.prongsai.conversations.UnfinishedChats.Chat;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane per person: events of the same person are worked on one after the other in the order they happened, different
 * people's at the same time, within bounds for one organisation and for all.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_OF_ONE_TENANT = 16;

    interface Work {
        void on(Chat chat) throws InterruptedException;
    }

    private record Person(TenantId tenant, String chatUser) {}

    private record Event(TenantId tenant, String id) {}

    private final Work work;
    private final Map<Person, PriorityQueue<Chat>> waiting = new HashMap<>();
    private final Set<Event> known = new HashSet<>();
    private final Set<Event> finishedWhileLooking = new HashSet<>();
    private final Set<Thread> walkers = ConcurrentHashMap.newKeySet();
    private final Semaphore all = new Semaphore(MOST_AT_ONCE);
    private final Map<TenantId, Semaphore> tenants = new ConcurrentHashMap<>();
    private boolean open;

    Lanes(Work work) {
        this.work = work;
    }

    synchronized void open() {
        open = true;
    }

    /** Takes in all that is unfinished, except what is being worked on or was finished while the list was made. */
    void fill(Supplier<List<Chat>> unfinished) {
        synchronized (this) {
            finishedWhileLooking.clear();
        }
        List<Chat> chats = unfinished.get();
        synchronized (this) {
            chats.stream()
                    .filter(chat -> open)
                    .filter(chat -> !finishedWhileLooking.contains(event(chat)))
                    .filter(chat -> known.add(event(chat)))
                    .forEach(this::queue);
        }
    }

    private void queue(Chat chat) {
        Person person = new Person(chat.tenant(), chat.chatUser());
        PriorityQueue<Chat> lane = waiting.get(person);
        if (lane == null) {
            lane = new PriorityQueue<>(Comparator.comparingLong(Chat::timestamp).thenComparing(Chat::eventId));
            waiting.put(person, lane);
            Thread walker = Thread.ofVirtual().name("chat-lane").unstarted(() -> walk(person));
            walkers.add(walker);
            walker.start();
        }
        lane.add(chat);
    }

    private void walk(Person person) {
        Semaphore tenant = tenants.computeIfAbsent(person.tenant(), code -> new Semaphore(MOST_OF_ONE_TENANT));
        try {
            for (Chat chat = next(person); chat != null; chat = next(person)) {
                tenant.acquire();
                all.acquire();
                try {
                    workOn(chat);
                } finally {
                    all.release();
                    tenant.release();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            walkers.remove(Thread.currentThread());
        }
    }

    private synchronized @Nullable Chat next(Person person) {
        PriorityQueue<Chat> lane = waiting.get(person);
        Chat chat = open && lane != null ? lane.poll() : null;
        if (chat == null) {
            waiting.remove(person);
        }
        return chat;
    }

    private void workOn(Chat chat) throws InterruptedException {
        boolean finished = false;
        try {
            work.on(chat);
            finished = true;
        } catch (RuntimeException | Error trouble) {
            // It is still in the store and is taken up at the next look.
            LOG.warn(
                    "A chat event could not be finished: {}", trouble.getClass().getName());
        } finally {
            settle(event(chat), finished);
        }
    }

    private synchronized void settle(Event event, boolean finished) {
        known.remove(event);
        if (finished) {
            finishedWhileLooking.add(event);
        }
    }

    /** Begins nothing more, and waits a while for what was begun. */
    void close(Duration longest) {
        synchronized (this) {
            open = false;
            waiting.clear();
            known.clear();
        }
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (Thread walker : walkers) {
                walker.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
                walker.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Event event(Chat chat) {
        return new Event(chat.tenant(), chat.eventId());
    }
}
