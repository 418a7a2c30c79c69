package app.prongsai.eventstore.proof;

import app.prongsai.eventstore.Keys;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log as if somebody had been at it: every hash is computed again, every numbering counted, every anchor
 * compared. Commits that are appended meanwhile are no damage. Memory: a window of commits, and two numbers per command
 * and aggregate of one organisation at a time.
 */
public final class Verification {

    private static final long EVERY = 1_000;

    private final MongoDatabase database;
    private final RawLog log;
    private final Anchors anchors;

    public Verification(MongoDatabase database) {
        this.database = database;
        this.log = new RawLog(database);
        this.anchors = new Anchors(database);
    }

    /**
     * The whole log.
     *
     * @param expected organisations that must have a history, beside those found
     * @param progress told how many commits were walked so far, now and then
     */
    public Verdict all(Collection<TenantId> expected, LongConsumer progress) {
        Walk walk = new Walk(progress);
        long documents = log.documents();
        Set<TenantId> tenants = new TreeSet<>(expected);
        List<PartitionWalk> partitions = new ArrayList<>();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            PartitionWalk one = walk.partition(partition);
            partitions.add(one);
            tenants.addAll(one.tenants());
        }
        if (partitions.stream().mapToLong(PartitionWalk::walked).sum() < documents) {
            walk.outside(partitions);
        }
        tenants.forEach(tenant -> walk.history(tenant, partitions.get(Keys.partitionOf(tenant))));
        return walk.verdict();
    }

    /** One organisation's history, and the positions of its partition. */
    public Verdict one(TenantId tenant, LongConsumer progress) {
        Walk walk = new Walk(progress);
        walk.history(tenant, walk.partition(Keys.partitionOf(tenant)));
        return walk.verdict();
    }

    /** Whether that commit of the organisation's history has that hash, as somebody kept it outside. */
    public boolean passes(TenantId tenant, long commit, String hash) {
        return commit >= 1
                && commit <= log.length(tenant)
                && log.hash(tenant, commit).equals(hash);
    }

    private final class Walk {

        private final LongConsumer progress;
        private final Damages damages = new Damages();
        private final List<Verdict.History> histories = new ArrayList<>();
        private final List<List<Long>> read = positionsRead();
        private long walked;

        Walk(LongConsumer progress) {
            this.progress = progress;
            List<String> unique = log.uniqueFields();
            for (String field : List.of("chain", "stream", "command")) {
                if (!unique.contains(field)) {
                    damages.add(new Damage(null, 0, null, null, "the database no longer keeps " + field + " unique"));
                }
            }
        }

        PartitionWalk partition(int number) {
            PartitionWalk partition = new PartitionWalk(log, number, damages).walk();
            long furthest = read.stream()
                    .mapToLong(positions -> positions.get(number))
                    .max()
                    .orElse(0);
            if (furthest > partition.end()) {
                damages.add(Damage.at(
                        number, partition.end() + 1, "is missing: it was read once, and all up to " + furthest));
            }
            return partition;
        }

        void history(TenantId tenant, PartitionWalk partition) {
            Published published = new Published(published(tenant));
            History history = new History(tenant);
            RawLog.Reader commits = log.read(tenant, Long.MAX_VALUE);
            boolean sound = true;
            for (RawCommit commit = commits.next(); sound && commit != null; commit = commits.next()) {
                String head = history.head();
                Damage damage = history.next(commit);
                if (damage == null) {
                    // Only now: had the one before been replaced alone, its successor would have named it.
                    damage = published.disagrees(history.length() - 1, head);
                }
                // What the partition had before the walk must stand there, what came later behind it.
                if (damage == null
                        && history.length() <= partition.lastOf(tenant) != history.position() <= partition.end()) {
                    damage = Damage.of(tenant, history.length(), commit, "does not stand where it was read");
                }
                sound = damage == null;
                if (damage != null) {
                    damages.add(damage);
                } else if (++walked % EVERY == 0) {
                    progress.accept(walked);
                }
            }
            if (sound) {
                Damage damage = published.disagrees(history.length(), history.head());
                damages.add(damage != null ? damage : ends(history, tenant, partition, published));
            }
            histories.add(new Verdict.History(tenant, history.length(), history.head(), published.agreed));
        }

        private List<Anchor> published(TenantId tenant) {
            try {
                List<Anchor> published = anchors.all(tenant);
                for (int index = 0; index < published.size(); index++) {
                    Anchor anchor = published.get(index);
                    long before = index == 0 ? 0 : published.get(index - 1).chain();
                    if (!anchor.isGenuine() || anchor.chain() < before) {
                        damages.add(Damage.of(
                                tenant,
                                anchor.chain(),
                                "its anchor of " + anchor.date() + " is not the one that was signed"));
                        return published.subList(0, index);
                    }
                }
                return published;
            } catch (RuntimeException unreadable) {
                damages.add(new Damage(tenant, 0, null, null, "its anchors cannot be read"));
                return List.of();
            }
        }

        /** Nothing follows; was there ever more? */
        private @Nullable Damage ends(History history, TenantId tenant, PartitionWalk partition, Published published) {
            long missing = history.length() + 1;
            if (partition.lastOf(tenant) >= missing) {
                return Damage.of(tenant, missing, "is missing although later ones are there");
            }
            Anchor last = published.last();
            if (last != null && last.chain() >= missing) {
                return Damage.of(
                        tenant,
                        missing,
                        "is missing: on " + last.date() + " commit " + last.chain() + " was published as the last");
            }
            return missing > 1 ? null : Damage.of(tenant, missing, "is missing, and all others");
        }

        /** The log holds more than the walks came by. */
        void outside(List<PartitionWalk> partitions) {
            for (Object id : log.ids()) {
                if (!(id instanceof String text) || !Keys.isPosition(text)) {
                    damages.add(new Damage(null, 0, null, null, "holds a document that is no commit: " + id));
                } else if (Keys.positionIn(text) == 0) {
                    damages.add(Damage.at(Keys.partitionIn(text), 0, "is before the first"));
                } else {
                    PartitionWalk walk = partitions.get(Keys.partitionIn(text));
                    if (Keys.positionIn(text) > walk.end()) {
                        damages.add(Damage.at(
                                Keys.partitionIn(text), walk.end() + 1, "is missing although later ones are there"));
                    }
                }
            }
        }

        Verdict verdict() {
            progress.accept(walked);
            return new Verdict(histories, damages.first());
        }
    }

    /** The anchors of an organisation, compared one after the other as its history is followed. */
    private static final class Published {

        private final List<Anchor> anchors;
        private int agreed;

        Published(List<Anchor> anchors) {
            this.anchors = anchors;
        }

        @Nullable
        Anchor last() {
            return anchors.isEmpty() ? null : anchors.getLast();
        }

        @Nullable
        Damage disagrees(long length, String head) {
            while (agreed < anchors.size() && anchors.get(agreed).chain() == length) {
                Anchor anchor = anchors.get(agreed);
                if (!anchor.hash().equals(head)) {
                    long first = agreed == 0
                            ? 1
                            : Math.min(length, anchors.get(agreed - 1).chain() + 1);
                    return Damage.of(
                            anchor.organisation(),
                            first,
                            "this one or a later one, up to commit " + length + ", was rewritten: on " + anchor.date()
                                    + " another hash was published");
                }
                agreed++;
            }
            return null;
        }
    }

    /** How far each processor has read, by its token: never beyond what the log holds. */
    private List<List<Long>> positionsRead() {
        List<List<Long>> read = new ArrayList<>();
        for (Document token : database.getCollection("tokens").find().batchSize(100)) {
            read.add(token.getList("positions", Long.class));
        }
        return read;
    }
}
