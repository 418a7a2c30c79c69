package app.prongsai.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the aggregates of the latest commits have come, so that a decision on older state is refused without asking the
 * database. Bounded; an aggregate that is not here is not known to have moved.
 */
final class RecentStreams {

    private static final int MOST = 10_000;

    private final Map<String, Long> next = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    void advance(Commit commit) {
        next.merge(commit.stream(), commit.nextSequence(), Math::max);
    }

    void clear() {
        next.clear();
    }

    boolean isPast(Draft draft) {
        Long sequence = next.get(draft.stream());
        return sequence != null && draft.firstSequence() < sequence;
    }
}
