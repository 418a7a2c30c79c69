package app.prongsai.eventstore;

import app.prongsai.eventstore.database.Database;
import app.prongsai.eventstore.database.DatabaseSettings;
import app.prongsai.shared.TenantId;
import com.mongodb.MongoException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that appends with some writers, as fast as it can but for random pauses between reading and inserting. Prints
 * its server kind, then the command of every acknowledged commit. Arguments: folder, name, writers, commits per writer.
 */
public final class LogWriters {

    static final int TENANTS = 5;
    static final int EVENTS = 3;

    private static final int LONGEST_PAUSE_MICROS = 400;
    private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private LogWriters() {}

    public static void main(String[] arguments) throws Exception {
        try (Database database = Database.open(new DatabaseSettings(Path.of(arguments[0]), null, "prongsai"))) {
            TroubledDatabase slow = new TroubledDatabase();
            slow.trouble = (documents, insert) -> {
                pause(new Random());
                insert.run();
            };
            CommitLog log = new CommitLog(slow.around(database.mongo()));
            print(database.kind().name());
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < Integer.parseInt(arguments[2]); writer++) {
                String name = arguments[1] + writer;
                long commits = Long.parseLong(arguments[3]);
                writers.add(Thread.ofPlatform().start(() -> write(log, name, commits)));
            }
            for (Thread writer : writers) {
                writer.join();
            }
            print("finished");
            Thread.currentThread().join(); // the owner's database is others' too
        }
    }

    /** Every other commit goes to an aggregate that all writers want. */
    private static void write(CommitLog log, String name, long commits) {
        Random random = new Random(name.hashCode());
        try {
            for (long i = 0; i < commits; i++) {
                TenantId tenant = new TenantId("t" + random.nextInt(TENANTS));
                String aggregate = i % 2 == 0 ? "measure/shared" : "measure/" + name + "-" + i;
                String command = name + "-" + i;
                append(log, random, tenant, aggregate, command);
                print(tenant.code() + "/" + command);
            }
        } catch (MongoException | IOException e) {
            // The owner of the database was killed: nothing more can be acknowledged.
        }
    }

    private static void append(CommitLog log, Random random, TenantId tenant, String aggregate, String command) {
        while (true) {
            long sequence = 0;
            for (Iterator<Commit> commits = log.commits(tenant.code() + "/" + aggregate, 0); commits.hasNext(); ) {
                sequence = commits.next().nextSequence();
            }
            pause(random);
            try {
                log.append(Drafts.draft(tenant, aggregate, sequence, command, command, EVENTS));
                return;
            } catch (StreamConflict conflict) {
                // decide again
            }
        }
    }

    private static void pause(Random random) {
        LockSupport.parkNanos(1_000L * random.nextInt(LONGEST_PAUSE_MICROS));
    }

    private static void print(String line) throws IOException {
        synchronized (OUT) {
            OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
