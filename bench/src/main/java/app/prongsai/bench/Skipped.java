package app.prongsai.bench;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** How many events a follower never gets while sixteen writers append, and how many bytes an event takes. */
final class Skipped {

    private static final int EVENTS = 32_000;

    private Skipped() {}

    static void print() {
        System.out.printf(
                "%n### Events that a follower never got, of %,d by sixteen writers; bytes per event%n%n", EVENTS);
        System.out.println("| engine | skipped | bytes per event |\n|---|---:|---:|");
        try (Servers server = Servers.inMemory()) {
            OurEngine ours = new OurEngine(server.database());
            var feed = ours.store.openStream(null);
            int skipped = follow(ours, got -> {
                while (feed.hasNextAvailable()) {
                    got.add(feed.nextAvailable().getIdentifier());
                }
            });
            row(ours.name(), skipped, server, "log");
        }
        try (Servers server = Servers.inMemory()) {
            AxonMongoEngine theirs = new AxonMongoEngine(server.database());
            AtomicReference<@Nullable TrackingToken> token = new AtomicReference<>();
            int skipped = follow(theirs, got -> {
                try (var events = theirs.engine.readEvents(token.get(), false)) {
                    events.forEach(event -> {
                        got.add(event.getIdentifier());
                        token.set(event.trackingToken());
                    });
                }
            });
            row(theirs.name(), skipped, server, "domainevents");
        }
    }

    private static void row(String name, int skipped, Servers server, String collection) {
        long bytes = 0;
        long documents = 0;
        for (var document : server.database()
                .getCollection(collection, RawBsonDocument.class)
                .find()
                .batchSize(1_000)) {
            bytes += document.getByteBuffer().remaining();
            documents++;
        }
        System.out.printf("| %s | %,d | %,d |%n", name, skipped, bytes / documents);
    }

    /** Reads on from where it was to the end as it is now. */
    private interface Follower {

        void read(Set<String> got) throws InterruptedException;
    }

    private static int follow(Engine engine, Follower follower) {
        Set<String> got = new HashSet<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread reader = Thread.ofPlatform().start(() -> {
            boolean last = false;
            while (!last) {
                last = !writing.get();
                try {
                    follower.read(got);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        Rate.inParallel(16, writer -> {
            Work work = new Work(writer, 16, 100);
            for (int event = 0; event < EVENTS / 16; event++) {
                engine.append(work.next());
            }
        });
        writing.set(false);
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return EVENTS - got.size();
    }
}
