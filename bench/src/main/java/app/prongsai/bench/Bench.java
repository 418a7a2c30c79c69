package app.prongsai.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Chooses what to measure: no argument for everything that ends within half an hour. */
public final class Bench {

    private static final List<String> ALL = List.of("appends");

    private Bench() {}

    public static void main(String[] arguments) {
        Set<String> chosen = new TreeSet<>(Arrays.asList(arguments));
        if (chosen.isEmpty()) {
            chosen.addAll(ALL);
        }
        System.out.printf(
                "%d cores, %s, Java %s, at most %d MB of heap%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() / 1024 / 1024);
        if (chosen.contains("appends")) {
            for (boolean durable : new boolean[] {false, true}) {
                for (int writers : new int[] {1, 16}) {
                    Appends.print(durable, writers);
                }
            }
        }
        if (chosen.contains("profile")) {
            profile();
        }
    }

    /** One engine alone, for a profiler: its speed and the processor time of client and server together. */
    private static void profile() {
        boolean durable = Boolean.getBoolean("durable");
        try (Servers server = Servers.of(durable)) {
            Engine engine = switch (System.getProperty("engine", "ours")) {
                case "raw" -> new RawDriver(server.database(), Integer.getInteger("atOnce", 1), true);
                case "axon" -> new AxonMongoEngine(server.database());
                default -> new OurEngine(server.database());
            };
            Rate rate = new Rate(engine, Integer.getInteger("writers", 16), Integer.getInteger("tenants", 7_849));
            for (int slice = 0; slice < Integer.getInteger("slices", 10); slice++) {
                long before = processorTime();
                double perSecond = rate.slice(2_000);
                System.out.printf(
                        "%s/s %.0f us%n", Figures.whole(perSecond), (processorTime() - before) / 1e3 / (perSecond * 2));
            }
        }
    }

    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
