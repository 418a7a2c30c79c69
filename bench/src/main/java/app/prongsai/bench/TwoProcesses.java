package app.prongsai.bench;

import static app.prongsai.bench.Figures.two;
import static app.prongsai.bench.Figures.whole;

import app.prongsai.eventstore.database.Database;
import app.prongsai.eventstore.database.DatabaseSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One process with sixteen writers, and two with eight each, on one database that a third process serves. */
final class TwoProcesses {

    static final String WRITER = "writer-process";

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final long SLICE_MILLIS = 3_000;

    /** Two fresh processes and the server share the cores with their compilers for seconds. */
    private static final long WARM_UP_MILLIS = Long.getLong("warm", 8_000);

    private TwoProcesses() {}

    static void print(boolean durable) {
        System.out.printf("%n### Two processes on one database, %s%n%n", durable ? "durable" : "in memory");
        System.out.println("| tenants | one process, 16 writers | two processes, 8 writers each | two ÷ one |");
        System.out.println("|---:|---:|---:|---:|");
        for (int tenants : List.of(1, 100)) {
            Path folder = Servers.temporaryFolder(durable);
            Figures figures = new Figures();
            try (Database database = Database.open(new DatabaseSettings(folder, null, "bench"))) {
                for (int round = 0; round < ROUNDS; round++) {
                    figures.add("one", run(folder, tenants, 16, 1));
                    figures.add("two", run(folder, tenants, 8, 2));
                }
            }
            Servers.delete(folder);
            System.out.printf(
                    "| %s | %s | %s | %s |%n",
                    whole(tenants),
                    whole(figures.median("one")),
                    whole(figures.median("two")),
                    two(figures.pairwise("two", "one")));
        }
    }

    private static double run(Path folder, int tenants, int writers, int processes) {
        try {
            Process[] started = new Process[processes];
            for (int process = 0; process < processes; process++) {
                started[process] = start(WRITER, folder.toString(), String.valueOf(tenants), String.valueOf(writers));
            }
            for (Process process : started) {
                awaitLine(process.inputReader(), "ready");
            }
            for (Process process : started) {
                process.outputWriter().append("go\n").flush();
            }
            double perSecond = 0;
            for (Process process : started) {
                perSecond += Double.parseDouble(
                        awaitLine(process.inputReader(), "rate").substring(5));
            }
            return perSecond;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This program again, in a process of its own. */
    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static String awaitLine(BufferedReader lines, String start) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new IllegalStateException("The other process ended");
    }

    /** The other process: warms up until told to go, then measures. */
    static void write(String folder, int tenants, int writers) throws IOException {
        try (Database database = Database.open(new DatabaseSettings(Path.of(folder), null, "bench"))) {
            Rate rate = new Rate(new OurEngine(database.mongo()), writers, tenants);
            rate.slice(WARM_UP_MILLIS);
            System.out.println("ready");
            if (System.in.read() >= 0) {
                System.out.println("rate " + rate.slice(SLICE_MILLIS));
            }
        }
    }
}
