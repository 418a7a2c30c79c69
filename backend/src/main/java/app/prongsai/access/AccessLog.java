package app.prongsai.access;

import app.prongsai.access.AccessCheck.Verdict;
import app.prongsai.platform.AccessNotes;
import app.prongsai.platform.Seal;
import app.prongsai.platform.Whence;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * An organisation's access log: numbered entries without a gap, each with a keyed mark of itself and of the one before, so that
 * nobody without the master key can change, drop or add one unnoticed. Where it begins and ends stands in two rows of their own,
 * marked too: what is cut off at either end is missed.
 */
@Component
class AccessLog implements AccessNotes {

    static final String NAME = "access-log";

    private static final Duration SAME_LOOK = Duration.ofMinutes(10);
    private static final int MOST_LOOKS = 2_000;
    private static final int WINDOW = 200;
    private static final String START = "start";
    private static final String END = "end";

    /** The last entry that is no more, or the last one that there is. */
    record Edge(long number, String entry, String mark) {}

    private final TenantCollection<AccessEntry> entries;
    private final TenantCollection<Edge> edges;
    private final Seal seal;
    private final Clock clock;
    private final Map<String, Instant> looks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_LOOKS;
        }
    };

    AccessLog(ReadModels readModels, Seal seal, Clock clock) {
        this.entries = readModels.collection(NAME, AccessEntry.class);
        this.edges = readModels.collection(NAME, Edge.class);
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void note(Actor actor, String what, String about, boolean look) {
        String address = actor.channel() == Channel.LINE ? "LINE" : Whence.address();
        String same = String.join("\n", actor.tenant().code(), actor.id(), what, about);
        if (!look || isNew(same)) {
            enter(actor.tenant(), actor.id(), address, what, about);
        }
    }

    private boolean isNew(String look) {
        Instant now = clock.instant();
        synchronized (looks) {
            Instant before = looks.get(look);
            boolean isNew = before == null || before.plus(SAME_LOOK).isBefore(now);
            if (isNew) {
                looks.put(look, now);
            }
            return isNew;
        }
    }

    /** Several processes may write at once: who finds the next number taken takes the one after. */
    void enter(TenantId tenant, String who, String address, String what, String about) {
        while (true) {
            Edge last = last(tenant);
            AccessEntry open =
                    new AccessEntry(last.number() + 1, clock.instant(), who, address, what, about, last.entry(), "");
            AccessEntry entry = marked(tenant, open);
            if (entries.putIfAbsent(tenant, key(entry.number()), entry)) {
                edges.put(tenant, END, edge(tenant, END, entry));
                return;
            }
        }
    }

    private Edge last(TenantId tenant) {
        Edge last = edges.find(tenant, END).orElseGet(() -> start(tenant));
        while (true) {
            var next = entries.find(tenant, key(last.number() + 1));
            if (next.isEmpty()) {
                return last;
            }
            last = edge(tenant, END, next.get());
        }
    }

    private Edge start(TenantId tenant) {
        return edges.find(tenant, START).orElse(new Edge(0, "", ""));
    }

    /** The newest first, at most so many. */
    List<AccessEntry> newest(TenantId tenant, Predicate<AccessEntry> wanted, int most) {
        long first = start(tenant).number() + 1;
        long last = last(tenant).number();
        return LongStream.iterate(last, to -> to >= first, to -> to - WINDOW)
                .boxed()
                .flatMap(to -> between(tenant, Math.max(first, to - WINDOW + 1), to).reversed().stream())
                .filter(wanted)
                .limit(most)
                .toList();
    }

    private List<AccessEntry> between(TenantId tenant, long first, long last) {
        return entries.find(
                tenant,
                LongStream.rangeClosed(first, last).mapToObj(AccessLog::key).toList());
    }

    /** Removes what is older, from the oldest on; what is kept then begins with a start that proves what it follows. */
    int trim(TenantId tenant, Instant before) {
        int removed = 0;
        while (true) {
            Edge start = start(tenant);
            List<AccessEntry> old = between(tenant, start.number() + 1, start.number() + WINDOW).stream()
                    .takeWhile(entry -> entry.at().isBefore(before))
                    .toList();
            if (old.isEmpty()) {
                return removed;
            }
            edges.put(tenant, START, edge(tenant, START, old.getLast()));
            old.forEach(entry -> entries.remove(tenant, key(entry.number())));
            removed += old.size();
        }
    }

    Verdict check(TenantId tenant) {
        Edge start = start(tenant);
        Edge end = edges.find(tenant, END).orElse(null);
        if (!isGenuine(tenant, START, start) || end != null && !isGenuine(tenant, END, end)) {
            return new Verdict(0, start.number() + 1);
        }
        long count = 0;
        String before = start.entry();
        for (long number = start.number() + 1; ; number += WINDOW) {
            List<AccessEntry> window = between(tenant, number, number + WINDOW - 1);
            for (AccessEntry entry : window) {
                long expected = start.number() + count + 1;
                boolean sound = entry.number() == expected
                        && entry.before().equals(before)
                        && marked(tenant, entry).equals(entry);
                if (!sound) {
                    return new Verdict(count, expected);
                }
                before = entry.mark();
                count++;
            }
            if (window.size() < WINDOW) {
                long last = start.number() + count;
                boolean cut = end == null ? count > 0 : last < end.number();
                return new Verdict(count, cut ? last + 1 : null);
            }
        }
    }

    private AccessEntry marked(TenantId tenant, AccessEntry entry) {
        return new AccessEntry(
                entry.number(),
                entry.at(),
                entry.who(),
                entry.address(),
                entry.what(),
                entry.about(),
                entry.before(),
                seal.mark(tenant, entry.said()));
    }

    private Edge edge(TenantId tenant, String which, AccessEntry entry) {
        return new Edge(entry.number(), entry.mark(), proof(tenant, which, entry.number(), entry.mark()));
    }

    private boolean isGenuine(TenantId tenant, String which, Edge edge) {
        return edge.number() == 0 || edge.mark().equals(proof(tenant, which, edge.number(), edge.entry()));
    }

    private String proof(TenantId tenant, String which, long number, String entry) {
        return seal.mark(tenant, "access-" + which + "\n" + number + "\n" + entry);
    }

    private static String key(long number) {
        return "entry/" + number;
    }
}
