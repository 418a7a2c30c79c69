package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;

/** Files of a tenant, each stored once under the SHA-256 of its bytes. */
public final class TenantFiles {

    /** One document holds one file; the database's documents end at 16 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> derived;

    public TenantFiles(MongoDatabase database) {
        files = database.getCollection("files");
        derived = database.getCollection("files-derived");
    }

    /**
     * @return the file's SHA-256 in hex, by which it is found again
     * @throws IllegalArgumentException above {@link #MOST_BYTES}
     */
    public String store(TenantId tenant, byte[] bytes) {
        ReadModels.mustBeNow();
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("A file holds at most " + MOST_BYTES + " bytes");
        }
        String hash = hash(bytes);
        put(files, id(tenant, hash), bytes);
        return hash;
    }

    public Optional<byte[]> find(TenantId tenant, String hash) {
        return find(files, id(tenant, hash));
    }

    /** The SHA-256 of every file of the tenant; reads the collection of files from one end to the other. */
    public List<String> hashes(TenantId tenant) {
        return files.find(and(gte("_id", tenant.code() + "/"), lt("_id", tenant.code() + "0")))
                .projection(include("_id"))
                .batchSize(100)
                .map(file -> file.getString("_id"))
                .map(id -> id.substring(id.indexOf('/') + 1))
                .into(new ArrayList<>());
    }

    /** What was made from a file before, such as its "thumbnail". */
    public Optional<byte[]> findDerived(TenantId tenant, String hash, String what) {
        return find(derived, id(tenant, hash) + "/" + what);
    }

    /** Keeps what was made from a file and can be made again: no backup carries it. */
    public void storeDerived(TenantId tenant, String hash, String what, byte[] bytes) {
        put(derived, id(tenant, hash) + "/" + what, bytes);
    }

    private static void put(MongoCollection<Document> to, String id, byte[] bytes) {
        to.replaceOne(
                eq("_id", id),
                new Document("_id", id).append("bytes", new Binary(bytes)),
                new ReplaceOptions().upsert(true));
    }

    private static Optional<byte[]> find(MongoCollection<Document> from, String id) {
        return Optional.ofNullable(from.find(eq("_id", id)).first())
                .map(document -> document.get("bytes", Binary.class).getData());
    }

    /** A file as it is stored, to be carried to another database. */
    public Optional<RawBsonDocument> stored(TenantId tenant, String hash) {
        return Optional.ofNullable(files.withDocumentClass(RawBsonDocument.class)
                .find(eq("_id", id(tenant, hash)))
                .batchSize(1)
                .first());
    }

    /** Takes in a file as it was stored elsewhere. */
    public void put(RawBsonDocument stored) {
        ReadModels.mustBeNow();
        files.withDocumentClass(RawBsonDocument.class)
                .replaceOne(eq("_id", stored.getString("_id").getValue()), stored, new ReplaceOptions().upsert(true));
    }

    public void remove(RawBsonDocument stored) {
        ReadModels.mustBeNow();
        files.deleteOne(eq("_id", stored.getString("_id").getValue()));
    }

    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String id(TenantId tenant, String hash) {
        return tenant.code() + "/" + hash;
    }
}
