package app.prongsai.eventstore;

import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commits near the end of the log, for which each processor's reader asks in its turn: read and made once for all of
 * them. Bounded by their size, the oldest go first; whatever is not here is read from the log. Nobody changes a commit.
 */
final class RecentCommits {

    private static final long MOST_CHARACTERS = 16 * 1024 * 1024;
    private static final int BESIDE = 40;
    private static final int NEAR = 512;
    private static final Comparator<Commit> IN_ORDER =
            Comparator.comparingInt(Commit::partition).thenComparingLong(Commit::position);

    private record Kept(Commit commit, long size) {}

    private final CommitLog log;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private long size;

    RecentCommits(CommitLog log) {
        this.log = log;
    }

    /** Those that exist, in the order of partition and position. */
    List<Commit> at(List<String> ids) {
        List<Commit> found = new ArrayList<>(ids.size());
        List<String> missing = new ArrayList<>();
        synchronized (this) {
            for (String id : ids) {
                Kept known = kept.get(id);
                if (known == null) {
                    missing.add(id);
                } else {
                    found.add(known.commit());
                }
            }
        }
        if (!missing.isEmpty()) {
            List<Commit> read = log.at(missing);
            read.forEach(this::keep);
            found.addAll(read);
        }
        found.sort(IN_ORDER);
        return found;
    }

    /** Of an organisation whose history was taken out of the log. */
    synchronized void forget(TenantId tenant) {
        kept.values().removeIf(one -> {
            boolean gone = one.commit().tenant().equals(tenant);
            size -= gone ? one.size() : 0;
            return gone;
        });
    }

    private void keep(Commit commit) {
        if (log.tail().of(commit.partition()) - commit.position() > NEAR) {
            return;
        }
        Kept next = new Kept(commit, sizeOf(commit));
        synchronized (this) {
            if (kept.putIfAbsent(Keys.position(commit.partition(), commit.position()), next) == null) {
                size += next.size();
            }
            var oldest = kept.values().iterator();
            while (size > MOST_CHARACTERS && oldest.hasNext()) {
                size -= oldest.next().size();
                oldest.remove();
            }
        }
    }

    private static long sizeOf(Commit commit) {
        return commit.events().stream()
                        .mapToLong(event -> size(event.payload()))
                        .sum()
                + BESIDE;
    }

    private static long size(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> text.length() + BESIDE;
            case List<?> list -> list.stream().mapToLong(RecentCommits::size).sum() + BESIDE;
            case Map<?, ?> fields ->
                fields.values().stream().mapToLong(RecentCommits::size).sum() + BESIDE;
            default -> BESIDE;
        };
    }
}
