package app.prongsai.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Who writes which partition while several processes want the same ones. Where two have collided they take turns by the
 * clock, so that neither writes into the other's batches. Only speed depends on it: what counts is who takes a position
 * first, and clocks that disagree merely collide again. */
final class Turns {

    /** Where nobody collided for so long, nobody waits any more. */
    private static final long CONTESTED_MILLIS = 1_000;

    private static final long PRESENT_MILLIS = 3_000;
    private static final long REFRESH_MILLIS = 500;

    private final MongoCollection<Document> writers;
    private final Clock clock;
    private final long slot;
    private final long guard;
    private final String me = UUID.randomUUID().toString();
    private final long[] contestedUntil = new long[Keys.PARTITIONS];
    private volatile long anyContestedUntil;
    private final long[] turnSeen = new long[Keys.PARTITIONS];
    private List<String> present = List.of(me);
    private long refreshed;

    /** @param slotMillis how long a turn is; its last fifth is left for what is still on its way */
    Turns(MongoDatabase database, Clock clock, long slotMillis) {
        this.writers = database.getCollection("writers");
        this.clock = clock;
        this.slot = slotMillis;
        this.guard = slotMillis / 5;
    }

    /** Notes that another process took a position which this one wanted. */
    synchronized void collided(int partition) {
        contest(partition);
        refresh();
    }

    /** Notes that another process writes here too; that alone makes nobody wait. */
    synchronized void met(int partition) {
        if (contested(partition)) {
            contest(partition);
        }
    }

    private boolean contested(int partition) {
        return contestedUntil[partition] > clock.millis();
    }

    boolean anyContested() {
        return anyContestedUntil > clock.millis();
    }

    /** Whether this process may write the partition now. */
    boolean mine(int partition) {
        return !anyContested() || myTurn(partition);
    }

    private synchronized boolean myTurn(int partition) {
        if (!contested(partition)) {
            return true;
        }
        refresh();
        long now = clock.millis();
        boolean mine = Math.floorMod(now / slot + partition, present.size()) == present.indexOf(me);
        return mine && (present.size() == 1 || slot - now % slot > guard);
    }

    /** Whether this is the first look since the turn began: then others may have written in theirs. */
    boolean turnBegan(int partition) {
        return anyContested() && began(partition);
    }

    private synchronized boolean began(int partition) {
        long turn = clock.millis() / slot;
        boolean began = contested(partition) && present.size() > 1 && turnSeen[partition] != turn;
        turnSeen[partition] = turn;
        return began;
    }

    /** How long to wait before looking again. */
    long nanosToNextTurn() {
        return TimeUnit.MILLISECONDS.toNanos(Math.max(1, slot - clock.millis() % slot));
    }

    private void contest(int partition) {
        contestedUntil[partition] = clock.millis() + CONTESTED_MILLIS;
        anyContestedUntil = contestedUntil[partition];
    }

    private void refresh() {
        long now = clock.millis();
        if (Math.abs(now - refreshed) < REFRESH_MILLIS) {
            return;
        }
        refreshed = now;
        writers.replaceOne(
                eq("_id", me), new Document("_id", me).append("seen", now), new ReplaceOptions().upsert(true));
        writers.deleteMany(lt("seen", now - 10 * PRESENT_MILLIS));
        List<String> seen = new ArrayList<>();
        writers.find().batchSize(100).forEach(writer -> {
            if (Math.abs(writer.getLong("seen") - now) <= PRESENT_MILLIS) {
                seen.add(writer.getString("_id"));
            }
        });
        present = seen.stream().sorted().toList();
    }
}
