package app.prongsai.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Puts a gap in the place of each commit of a history, from its end on, so that what a stop leaves is found again. */
final class Release {

    private static final int BATCH = 256;

    private final CommitLog log;
    private final MongoCollection<Document> commits;

    Release(CommitLog log, MongoCollection<Document> commits) {
        this.log = log;
        this.commits = commits;
    }

    long of(TenantId tenant) {
        long length = Gallop.end(0, number -> Keys.chain(tenant, number), log::chained);
        for (long last = length; last > 0; last -= BATCH) {
            replace(tenant, Math.max(1, last - BATCH + 1), last);
        }
        tellAllWriters(Keys.partitionOf(tenant));
        return length;
    }

    private void replace(TenantId tenant, long first, long last) {
        List<String> chains = new ArrayList<>();
        for (long number = first; number <= last; number++) {
            chains.add(Keys.chain(tenant, number));
        }
        List<Document> found = commits.find(in("chain", chains))
                .projection(include("chain"))
                .batchSize(BATCH)
                .into(new ArrayList<>());
        found.sort(Comparator.comparing((Document commit) -> commit.getString("chain"))
                .reversed());
        List<ReplaceOneModel<RawBsonDocument>> gaps = found.stream()
                .map(commit -> commit.getString("_id"))
                .map(id -> new ReplaceOneModel<>(eq("_id", id), Gap.at(id)))
                .toList();
        if (!gaps.isEmpty()) {
            commits.withDocumentClass(RawBsonDocument.class).bulkWrite(gaps);
        }
    }

    /** Whoever appends to this partition meets the gap at its end and forgets; see {@link Partition}. */
    private void tellAllWriters(int partition) {
        long end = log.tail().of(partition);
        do {
            end = Gallop.end(end, position -> Keys.position(partition, position), log::taken);
        } while (log.insert(List.of(Gap.at(Keys.position(partition, end + 1)))) == 0);
    }
}
