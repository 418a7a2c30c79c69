package app.prongsai.bot.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one person sees in one chat, append-only and bounded; readers wait for what comes next. */
final class Conversation {

    enum From {
        USER,
        BOT,
        LINE
    }

    enum What {
        MESSAGE,
        POSTBACK,
        FOLLOWED,
        UNFOLLOWED,
        UNSENT,
        LINKED,
        LOADING
    }

    record Entry(
            long number,
            long at,
            From from,
            What what,
            @Nullable String messageId,
            @Nullable JsonNode message) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Clock clock;
    private final int most;
    private long last;

    Conversation(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    synchronized void add(From from, What what, @Nullable String messageId, @Nullable JsonNode message) {
        last++;
        entries.addLast(new Entry(last, clock.millis(), from, what, messageId, message));
        if (entries.size() > most) {
            entries.removeFirst();
        }
        notifyAll();
    }

    synchronized List<Entry> after(long number) {
        return entries.stream().filter(entry -> entry.number() > number).toList();
    }

    /** Entries after the number; waits for one if there is none yet, at most so long, and may then return none. */
    synchronized List<Entry> await(long number, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis();
                last <= number && left > 0;
                left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return after(number);
    }
}
