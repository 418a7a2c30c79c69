package app.prongsai.bot.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest entries of a list that must not grow without end. */
final class Recent<T> {

    private final Deque<T> entries = new ArrayDeque<>();
    private final int most;

    Recent(int most) {
        this.most = most;
    }

    synchronized void add(T entry) {
        entries.addLast(entry);
        if (entries.size() > most) {
            entries.removeFirst();
        }
    }

    synchronized List<T> all() {
        return List.copyOf(entries);
    }
}
