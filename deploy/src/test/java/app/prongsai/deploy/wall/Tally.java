package app.prongsai.deploy.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the probes found. */
final class Tally {

    /** Nanoseconds that answers took. */
    record Times(List<Long> missing, List<Long> foreign) {

        double ratio() {
            double one = median(missing);
            double other = median(foreign);
            return Math.max(one, other) / Math.min(one, other);
        }

        static double median(List<Long> times) {
            return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
        }
    }

    private int probes;
    final List<String> leaks = new ArrayList<>();
    final Set<String> weak = new TreeSet<>();
    final Set<String> places = new TreeSet<>();
    final Map<String, Times> times = new LinkedHashMap<>();

    void count(int more) {
        probes += more;
    }

    int probes() {
        return probes;
    }

    void took(String place, long missing, long foreign) {
        Times both = times.computeIfAbsent(place, one -> new Times(new ArrayList<>(), new ArrayList<>()));
        both.missing().add(missing);
        both.foreign().add(foreign);
    }

    /** The places whose answers differ most in time, as a table. */
    String slowest(int most) {
        StringBuilder table =
                new StringBuilder("| question | missing, µs | foreign, µs | ratio |\n|---|---|---|---|\n");
        times.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().ratio()))
                .limit(most)
                .forEach(entry -> table.append("| %s | %.0f | %.0f | %.2f |\n"
                        .formatted(
                                entry.getKey(),
                                Times.median(entry.getValue().missing()) / 1_000,
                                Times.median(entry.getValue().foreign()) / 1_000,
                                entry.getValue().ratio())));
        return table.toString();
    }
}
