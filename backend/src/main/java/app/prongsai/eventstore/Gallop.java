package app.prongsai.eventstore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Finds the end of a gapless numbering by asking for few keys: doubling steps, then halving. */
public final class Gallop {

    private static final int PROBES = 16;

    private Gallop() {}

    /**
     * The greatest number, not below {@code known}, whose key exists.
     *
     * @param existing answers which of the given keys exist
     */
    public static long end(
            long known, LongFunction<String> key, Function<List<String>, ? extends Iterable<String>> existing) {
        long low = known;
        long step = 1;
        while (true) {
            List<Long> probes = new ArrayList<>();
            for (int i = 0; i < PROBES; i++) {
                probes.add(low + step);
                step *= 2;
            }
            long reached = furthest(probes, key, existing);
            if (reached < 0) {
                return low;
            }
            int index = probes.indexOf(reached);
            if (index < PROBES - 1) {
                return between(reached, probes.get(index + 1), key, existing);
            }
            low = reached;
            step = 1;
        }
    }

    private static long between(
            long exists,
            long missing,
            LongFunction<String> key,
            Function<List<String>, ? extends Iterable<String>> existing) {
        long low = exists;
        long high = missing;
        while (high - low > 1) {
            List<Long> probes = new ArrayList<>();
            long stride = Math.max(1, (high - low) / (PROBES + 1));
            for (long probe = low + stride; probe < high && probes.size() < PROBES; probe += stride) {
                probes.add(probe);
            }
            long reached = furthest(probes, key, existing);
            if (reached < 0) {
                high = probes.getFirst();
            } else {
                int index = probes.indexOf(reached);
                low = reached;
                high = index + 1 < probes.size() ? probes.get(index + 1) : high;
            }
        }
        return low;
    }

    private static long furthest(
            List<Long> probes, LongFunction<String> key, Function<List<String>, ? extends Iterable<String>> existing) {
        Set<String> found = new HashSet<>();
        existing.apply(probes.stream().map(key::apply).toList()).forEach(found::add);
        long reached = -1;
        for (long probe : probes) {
            if (!found.contains(key.apply(probe))) {
                break;
            }
            reached = probe;
        }
        return reached;
    }
}
