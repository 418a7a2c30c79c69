package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import app.prongsai.shared.TenantId;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Whatever of an organisation stands outside the log, in whichever collection. Reads whole collections. */
public final class Traces {

    private static final Set<String> LOG = Set.of("log", "tokens", "turns", "readmodels");
    /** By which rows of the platform's own, not made from events, are one organisation's. */
    private static final List<String> ABOUT = List.of("row.holder", "row.organisation");

    private static final int BATCH = 500;

    private final MongoDatabase database;
    private final ReadModels readModels;

    public Traces(MongoDatabase database, ReadModels readModels) {
        this.database = database;
        this.readModels = readModels;
    }

    /** Removes its rows, files and anchors, and gives up what it holds of the platform's. */
    public long remove(TenantId tenant) {
        ReadModels.mustBeNow();
        long removed = 0;
        String platform = TenantId.PLATFORM.code();
        for (String name : collections()) {
            MongoCollection<Document> collection = database.getCollection(name);
            removed += remove(collection, tenant.code() + "/", tenant.code() + "0");
            removed += remove(collection, tenant.code() + "#", tenant.code() + "$");
            removed += collection.deleteOne(eq("_id", tenant.code())).getDeletedCount();
            for (String field : ABOUT) {
                removed += collection
                        .deleteMany(
                                and(gte("_id", platform + "/"), lt("_id", platform + "0"), eq(field, tenant.code())))
                        .getDeletedCount();
            }
        }
        readModels.names().forEach(name -> readModels.changed(name, tenant));
        return removed;
    }

    /** The read models whose rows, of whomever, name the organisation. */
    public Set<String> naming(TenantId tenant) {
        Pattern code = Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(tenant.code()) + "(?![a-z0-9-])");
        Set<String> naming = new TreeSet<>();
        for (String name : collections()) {
            for (RawBsonDocument row :
                    database.getCollection(name, RawBsonDocument.class).find().batchSize(BATCH)) {
                if (code.matcher(StandardCharsets.ISO_8859_1.decode(
                                row.getByteBuffer().asNIO()))
                        .find()) {
                    naming.add(name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.')));
                    break;
                }
            }
        }
        return naming;
    }

    /** The embedded database overwrites what was deleted; what a MongoDB server does with it is its own affair. */
    public void overwrite() {
        try {
            database.runCommand(new Document("prongsaiWipe", 1));
        } catch (MongoCommandException anotherServer) {
            // It knows no such command.
        }
    }

    private static long remove(MongoCollection<Document> collection, String from, String to) {
        return collection.deleteMany(and(gte("_id", from), lt("_id", to))).getDeletedCount();
    }

    private List<String> collections() {
        List<String> names = new ArrayList<>(database.listCollectionNames().into(new ArrayList<>()));
        names.removeIf(name -> LOG.contains(name) || name.startsWith("system."));
        return names;
    }
}
