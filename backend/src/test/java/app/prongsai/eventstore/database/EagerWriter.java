package app.prongsai.eventstore.database;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;

/**
 * Opens a folder's database and writes with many threads until someone kills it. Prints its server kind, then a line
 * for every acknowledgement: the id of an inserted document, or a counter's name and value.
 */
final class EagerWriter {

    static final String COUNTER = "counter-";

    private static final int WRITERS = 6;
    private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private EagerWriter() {}

    public static void main(String[] arguments) throws IOException {
        Database database = Database.open(new DatabaseSettings(Path.of(arguments[0]), null, "prongsai"));
        MongoCollection<Document> notes = database.mongo().getCollection("notes");
        notes.createIndex(Indexes.ascending("chain"), new IndexOptions().unique(true));
        print(database.kind().name());
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = arguments[1] + "-" + writer;
                pool.execute(() -> write(database, notes, name));
            }
        }
    }

    private static void write(Database database, MongoCollection<Document> notes, String name) {
        MongoCollection<Document> counters = database.mongo().getCollection("counters");
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        try {
            for (int i = 0; ; i++) {
                String id = name + "-" + i;
                notes.insertOne(new Document("_id", id).append("chain", id).append("text", "ก".repeat(200)));
                print(id);
                Document counter =
                        counters.findOneAndUpdate(Filters.eq("_id", COUNTER + name), Updates.inc("value", 1), options);
                print(COUNTER + name + "=" + counter.getInteger("value"));
            }
        } catch (MongoException | IOException e) {
            // The owner of the database was killed: nothing more can be acknowledged.
        }
    }

    private static void print(String line) throws IOException {
        synchronized (OUT) {
            OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
