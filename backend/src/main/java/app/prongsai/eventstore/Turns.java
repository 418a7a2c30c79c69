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
 * Who writes while several processes want to. A collision now and then costs less than waiting would; where they become
 * many, the processes lease the log to each other by the clock, one after the other. Only speed depends on it: what
 * counts is who takes a position first, and clocks that disagree merely collide again. Used by one thread at a time.
 */
final class Turns {

    /** So many collisions within {@link #CONTESTED_MILLIS} are no accident. */
    static final int MANY = 8;

    /** Where nobody met another for so long, nobody waits any more. */
    private static final long CONTESTED_MILLIS = 1_000;

    private static final long PRESENT_MILLIS = 3_000;
    private static final long REFRESH_MILLIS = 500;

    private final MongoCollection<Document> writers;
    private final Clock clock;
    private final long slot;
    private final long guard;
    private final String me = UUID.randomUUID().toString();
    private final long[] turnSeen = new long[Keys.PARTITIONS];
    private List<String> present = List.of(me);
    private long refreshed;
    private long countedSince;
    private int collisions;
    private long contestedUntil;

    /**
     * @param slotMillis how long a turn is
     * @param guardMillis how much of its end is left for what is still on its way
     */
    Turns(MongoDatabase database, Clock clock, long slotMillis, long guardMillis) {
        this.writers = database.getCollection("writers");
        this.clock = clock;
        this.slot = slotMillis;
        this.guard = guardMillis;
    }

    /** Notes that another process took a position which this one wanted. */
    void collided() {
        long now = clock.millis();
        if (Math.abs(now - countedSince) > CONTESTED_MILLIS) {
            countedSince = now;
            collisions = 0;
        }
        collisions++;
        if (collisions >= MANY) {
            contestedUntil = now + CONTESTED_MILLIS;
        }
    }

    /** Notes that another process wrote in its turn; that alone makes nobody wait. */
    void met() {
        if (contested()) {
            contestedUntil = clock.millis() + CONTESTED_MILLIS;
        }
    }

    boolean contested() {
        return contestedUntil > clock.millis();
    }

    /** Whether this process may write now. */
    boolean mine() {
        if (!contested()) {
            return true;
        }
        refresh();
        long now = clock.millis();
        return present.size() == 1 || (slotsToMine(now) == 0 && slot - now % slot > guard);
    }

    /** Whether this is the first look at the partition since the turn began: then others may have written in theirs. */
    boolean turnBegan(int partition) {
        if (!contested() || present.size() == 1) {
            return false;
        }
        long turn = clock.millis() / slot;
        boolean began = turnSeen[partition] != turn;
        turnSeen[partition] = turn;
        return began;
    }

    /** How long to wait before this process may write. */
    long nanosToMine() {
        long now = clock.millis();
        long slots = slotsToMine(now);
        return TimeUnit.MILLISECONDS.toNanos((slots == 0 ? present.size() : slots) * slot - now % slot);
    }

    private long slotsToMine(long now) {
        return Math.floorMod(present.indexOf(me) - now / slot, present.size());
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
        List<String> seen = new ArrayList<>(List.of(me));
        writers.find().batchSize(100).forEach(writer -> {
            String other = writer.getString("_id");
            if (!other.equals(me) && Math.abs(writer.getLong("seen") - now) <= PRESENT_MILLIS) {
                seen.add(other);
            }
        });
        present = seen.stream().sorted().toList();
    }
}
