package app.prongsai.eventstore.proof;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import app.prongsai.eventstore.Gallop;
import app.prongsai.eventstore.Keys;
import app.prongsai.shared.TenantId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Every anchor ever made, kept for good: one document each, numbered without gaps within its organisation. */
public final class Anchors {

    private static final int WINDOW = 256;

    private final MongoCollection<Document> anchors;
    private final RawLog log;

    public Anchors(MongoDatabase database) {
        anchors = database.getCollection("anchors");
        anchors.createIndex(Indexes.ascending("day"), new IndexOptions().unique(true));
        log = new RawLog(database);
    }

    /**
     * Signs the present head as that of a day, once a day.
     *
     * @param today in Thailand
     * @return nothing if the day has its anchor already or the organisation has no history
     */
    public Optional<Anchor> anchorDay(TenantId tenant, LocalDate today, Instant now, Signer signer) {
        return ofDay(tenant, today).isPresent()
                ? Optional.empty()
                : anchor(tenant, tenant.code() + "/" + today, today, now, signer);
    }

    /** Signs the present head whatever the day has already; nothing if the organisation has no history. */
    public Optional<Anchor> anchorNow(TenantId tenant, LocalDate today, Instant now, Signer signer) {
        return anchorDay(tenant, today, now, signer)
                .or(() -> anchor(tenant, tenant.code() + "/" + now, today, now, signer));
    }

    private Optional<Anchor> anchor(TenantId tenant, String day, LocalDate today, Instant now, Signer signer) {
        long chain = log.length(tenant);
        if (chain == 0) {
            return Optional.empty();
        }
        String hash = log.hash(tenant, chain);
        String signature = signer.sign(Anchor.text(tenant, today, chain, hash, now));
        while (true) {
            Anchor anchor =
                    new Anchor(tenant, count(tenant) + 1, today, chain, hash, now, signer.publicKey(), signature);
            try {
                anchors.insertOne(document(anchor, day));
                return Optional.of(anchor);
            } catch (MongoWriteException e) {
                if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                if (anchors.find(eq("day", day)).batchSize(1).first() != null) {
                    return Optional.empty(); // another process was faster
                }
            }
        }
    }

    /** The organisation's anchor of a day: its first, if more were asked for. */
    public Optional<Anchor> ofDay(TenantId tenant, LocalDate day) {
        return Optional.ofNullable(anchors.find(eq("day", tenant.code() + "/" + day))
                        .batchSize(1)
                        .first())
                .map(Anchors::anchor);
    }

    /** The organisation's latest anchors, newest first. */
    public List<Anchor> latest(TenantId tenant, int most) {
        long last = count(tenant);
        return window(tenant, Math.max(1, last - most + 1), last).reversed();
    }

    /** All anchors of an organisation, oldest first, up to the first missing number. */
    List<Anchor> all(TenantId tenant) {
        List<Anchor> all = new ArrayList<>();
        while (true) {
            List<Anchor> next = window(tenant, all.size() + 1, all.size() + WINDOW);
            all.addAll(next);
            if (next.size() < WINDOW) {
                return all;
            }
        }
    }

    /** All anchors of an organisation as they are stored. */
    public void export(TenantId tenant, Consumer<RawBsonDocument> to) {
        MongoCollection<RawBsonDocument> raw = anchors.withDocumentClass(RawBsonDocument.class);
        for (long number = 1; ; number++) {
            RawBsonDocument document =
                    raw.find(eq("_id", Keys.chain(tenant, number))).batchSize(1).first();
            if (document == null) {
                return;
            }
            to.accept(document);
        }
    }

    /** Takes in an anchor as it was stored elsewhere. */
    public void put(RawBsonDocument anchor) {
        anchors.withDocumentClass(RawBsonDocument.class)
                .replaceOne(eq("_id", anchor.getString("_id").getValue()), anchor, new ReplaceOptions().upsert(true));
    }

    public void remove(RawBsonDocument anchor) {
        anchors.deleteOne(eq("_id", anchor.getString("_id").getValue()));
    }

    private long count(TenantId tenant) {
        return Gallop.end(
                0,
                number -> Keys.chain(tenant, number),
                keys -> anchors.find(in("_id", keys))
                        .projection(include("_id"))
                        .batchSize(keys.size())
                        .map(document -> document.getString("_id"))
                        .into(new ArrayList<>()));
    }

    private List<Anchor> window(TenantId tenant, long from, long to) {
        List<String> ids = new ArrayList<>();
        for (long number = from; number <= to; number++) {
            ids.add(Keys.chain(tenant, number));
        }
        return ids.isEmpty()
                ? List.of()
                : anchors.find(in("_id", ids)).batchSize(WINDOW).map(Anchors::anchor).into(new ArrayList<>()).stream()
                        .sorted(Comparator.comparingLong(Anchor::number))
                        .toList();
    }

    private static Document document(Anchor anchor, String day) {
        return new Document("_id", Keys.chain(anchor.organisation(), anchor.number()))
                .append("day", day)
                .append("date", anchor.date().toString())
                .append("chain", anchor.chain())
                .append("hash", anchor.hash())
                .append("at", anchor.at().toString())
                .append("publicKey", anchor.publicKey())
                .append("signature", anchor.signature());
    }

    private static Anchor anchor(Document document) {
        String id = document.getString("_id");
        return new Anchor(
                new TenantId(id.substring(0, id.lastIndexOf('#'))),
                Keys.numberIn(id),
                LocalDate.parse(document.getString("date")),
                document.getLong("chain"),
                document.getString("hash"),
                Instant.parse(document.getString("at")),
                document.getString("publicKey"),
                document.getString("signature"));
    }
}
