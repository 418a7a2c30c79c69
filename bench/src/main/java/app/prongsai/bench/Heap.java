package app.prongsai.bench;

import app.prongsai.eventstore.database.Database;
import app.prongsai.eventstore.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** What an engine keeps in the memory of its process, the database being another's, after it appended for all tenants. */
final class Heap {

    static final String PROCESS = "heap-process";

    private static final int WRITERS = 16;
    private static final int TENANTS = 7_849;
    private static final int COMMITS = 48_000;

    private Heap() {}

    static void print() {
        System.out.printf(
                "%n### Heap of the appending process, MB, %,d commits over %,d tenants by %d writers%n%n",
                COMMITS, TENANTS, WRITERS);
        System.out.println("| engine | before | after, collected |\n|---|---:|---:|");
        for (String engine : new String[] {OurEngine.NAME, AxonMongoEngine.NAME}) {
            Path folder = Servers.temporaryFolder(false);
            try (Database database = Database.open(new DatabaseSettings(folder, null, "bench"))) {
                Process process = TwoProcesses.start(PROCESS, folder.toString(), engine);
                System.out.println(TwoProcesses.awaitLine(process.inputReader(), "| "));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Servers.delete(folder);
        }
    }

    /** The other process. */
    static void append(String folder, String name) throws IOException {
        try (Database database = Database.open(new DatabaseSettings(Path.of(folder), null, "bench"))) {
            Engine engine = name.equals(OurEngine.NAME)
                    ? new OurEngine(database.mongo())
                    : new AxonMongoEngine(database.mongo());
            Work warm = new Work(0, 1, 1);
            engine.append(warm.next());
            double before = used();
            Rate.inParallel(WRITERS, writer -> {
                Work work = new Work(writer, WRITERS, TENANTS);
                for (int commit = 0; commit < COMMITS / WRITERS; commit++) {
                    engine.append(work.next());
                }
            });
            System.out.printf("| %s | %s | %s |%n", name, Figures.two(before), Figures.two(used()));
        }
    }

    private static double used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024.0 / 1024;
    }
}
