package app.prongsai.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses what to measure: no argument for everything that ends within half an hour; "in-memory" and "durable" leave the other server out;
 * organisations=20 and the like say how many.
 */
public final class Bench {

    private static final List<String> ALL =
            List.of("appends", "curves", "tenants", "warm", "two", "lag", "skipped", "heap");

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals(TwoProcesses.WRITER)) {
            TwoProcesses.write(arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals(Heap.PROCESS)) {
            Heap.append(arguments[1], arguments[2]);
            return;
        }
        if (arguments.length > 0 && arguments[0].equals(ReportBatch.PROCESS)) {
            ReportBatch.write(Integer.parseInt(arguments[1]));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals(BotServer.PROCESS)) {
            BotServer.run(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals(DatabaseApart.PROCESS)) {
            DatabaseApart.run(arguments[1]);
            return;
        }
        if (arguments.length > 0 && arguments[0].equals(SdkServer.PROCESS)) {
            SdkServer.run(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        Set<String> chosen = new TreeSet<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                chosen.add(argument);
            } else {
                System.setProperty(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        System.out.printf(
                "%d cores, %s, Java %s, at most %d MB of heap%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() / 1024 / 1024);
        boolean inMemory = !chosen.remove("durable");
        boolean durably = !chosen.remove("in-memory");
        List<Boolean> kinds = inMemory && durably ? List.of(false, true) : List.of(durably);
        if (chosen.isEmpty()) {
            chosen.addAll(ALL);
        }
        if (chosen.contains("appends")) {
            for (boolean durable : kinds) {
                for (int writers : new int[] {1, 16}) {
                    Appends.print(durable, writers);
                }
            }
        }
        for (boolean durable : kinds) {
            if (chosen.contains("curves")) {
                Curves.print(durable, List.of(10_000, 100_000), 100_000);
            }
            if (chosen.contains("million")) {
                Curves.print(durable, List.of(Integer.getInteger("events", 1_000_000)), 0);
            }
            if (chosen.contains("tenants")) {
                Curves.tenants(durable);
            }
            if (chosen.contains("warm")) {
                Warm.print(durable);
            }
            if (chosen.contains("two")) {
                TwoProcesses.print(durable);
            }
        }
        if (chosen.contains("lag")) {
            System.out.printf("%n### From append to projection, ms%n%n| server | p50 | p99 |%n|---|---:|---:|%n");
            Lag.print(false);
            Lag.print(true);
        }
        if (chosen.contains("skipped")) {
            Skipped.print();
        }
        if (chosen.contains("heap")) {
            Heap.print();
        }
        if (chosen.contains("reports")) {
            Reports.print();
        }
        if (chosen.contains("report-batch")) {
            ReportBatch.print(Integer.getInteger("organisations", ReportBatch.ALL));
        }
        if (chosen.contains("organisations")) {
            OrganisationsRun.print(Integer.getInteger("few", 10), Integer.getInteger("n", ReportBatch.ALL));
        }
        if (chosen.contains("webhooks")) {
            Webhooks.print(Integer.getInteger("organisations", 1_000), Integer.getInteger("seconds", 60));
        }
        if (chosen.contains("fairness")) {
            FairnessRun.print(
                    Integer.getInteger("organisations", 100),
                    Integer.getInteger("rounds", 5),
                    Integer.getInteger("seconds", 20));
        }
        if (chosen.contains("portal")) {
            Portal.print(Integer.getInteger("organisations", ReportBatch.ALL));
        }
        if (chosen.contains("announcement")) {
            AnnouncementRun.heading();
            AnnouncementRun.print(1, Integer.getInteger("followers", 1_000_000));
            AnnouncementRun.print(
                    Integer.getInteger("organisations", 1_000), Integer.getInteger("followersOfEach", 100));
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
