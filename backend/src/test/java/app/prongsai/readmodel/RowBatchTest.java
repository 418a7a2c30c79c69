package app.prongsai.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.readmodel.ReadModels.Change;
import app.prongsai.shared.TenantId;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowBatchTest {

    private static final TenantId TENANT = new TenantId("3031234");

    record Words(String text) {}

    private final List<BsonDocument> writes = new CopyOnWriteArrayList<>();
    private ServerInMemory server;
    private MongoClient client;
    private ReadModels readModels;
    private TenantCollection<Words> rows;

    @BeforeEach
    void open() {
        server = new ServerInMemory();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (List.of("update", "delete", "insert").contains(event.getCommandName())) {
                            writes.add(event.getCommand().clone());
                        }
                    }
                })
                .build());
        readModels = new ReadModels(client.getDatabase("prongsai"));
        rows = readModels.collection("words", Words.class);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void what_is_changed_is_seen_at_once_by_the_batch_and_by_others_when_it_is_written() {
        RowBatch batch = readModels.batch("words");
        batch.run(() -> {
            say("a", 1, "one");
            assertThat(rows.find(TENANT, "a")).hasValue(new Words("one"));
            assertThat(rows.find(TENANT, List.of("a", "b"))).containsExactly(new Words("one"));
            return null;
        });
        assertThat(rows.find(TENANT, "a")).isEmpty();
        batch.write();
        assertThat(rows.find(TENANT, "a")).hasValue(new Words("one"));
    }

    @Test
    void of_many_rows_those_are_written_in_one_visit_that_are_not_there() {
        rows.put(TENANT, "b", new Words("before"));
        writes.clear();
        Map<String, Words> many = new LinkedHashMap<>();
        for (String key : List.of("a", "b", "c")) {
            many.put(key, new Words("new"));
        }
        assertThat(rows.putAbsent(TENANT, many)).containsExactlyInAnyOrder("a", "c");
        assertThat(writes).extracting(BsonDocument::getFirstKey).containsExactly("insert");
        assertThat(rows.find(TENANT, List.of("a", "b", "c")))
                .containsExactly(new Words("new"), new Words("before"), new Words("new"));
        assertThat(rows.putAbsent(TENANT, many)).isEmpty();
        assertThat(rows.putAbsent(TENANT, Map.of())).isEmpty();
        RowBatch batch = readModels.batch("words");
        batch.run(() -> {
            assertThat(rows.putAbsent(TENANT, Map.of("a", new Words("again"), "d", new Words("new"))))
                    .containsExactly("d");
            return null;
        });
        batch.write();
        assertThat(rows.find(TENANT, List.of("a", "d"))).containsExactly(new Words("new"), new Words("new"));
    }

    @Test
    void a_batch_is_one_visit_with_every_change_in_its_order() {
        RowBatch batch = readModels.batch("words");
        batch.run(() -> {
            say("parent", 1, "whole");
            say("part", 2, "a half");
            say("parent", 2, "split");
            rows.remove(TENANT, "part");
            say("part", 3, "another half");
            return null;
        });
        batch.write();
        assertThat(writes).extracting(BsonDocument::getFirstKey).containsExactly("update", "delete", "update");
        assertThat(writes.getFirst().getArray("updates").stream()
                        .map(update -> update.asDocument()
                                .getDocument("u")
                                .getDocument("row")
                                .getString("text")
                                .getValue()))
                .containsExactly("whole", "a half", "split");
    }

    @Test
    void whoever_watches_is_woken_when_it_is_written_and_once() {
        List<Change> seen = new ArrayList<>();
        Runnable stop = readModels.watch(seen::add);
        RowBatch batch = readModels.batch("words");
        batch.run(() -> {
            say("a", 1, "one");
            say("b", 2, "two");
            return null;
        });
        assertThat(seen).isEmpty();
        batch.write();
        batch.write();
        assertThat(seen).containsExactly(new Change("words", TENANT));
        stop.run();
    }

    @Test
    void rows_of_other_read_models_are_changed_at_once() {
        TenantCollection<Words> others = readModels.collection("others", Words.class);
        RowBatch batch = readModels.batch("words");
        batch.run(() -> {
            others.put(TENANT, "a", new Words("now"));
            return null;
        });
        assertThat(others.find(TENANT, "a")).hasValue(new Words("now"));
    }

    @Test
    void however_the_changes_fall_into_batches_the_rows_are_the_same() {
        var random = new Random(20_701_001);
        TenantCollection<Words> alone = readModels.collection("alone", Words.class);
        RowBatch batch = readModels.batch("words");
        for (int place = 1; place <= 400; place++) {
            int at = place;
            String key = "k" + random.nextInt(12);
            String text = random.nextInt(5) == 0 ? null : "t" + random.nextInt();
            boolean asItWas = random.nextInt(6) == 0;
            UnaryOperator<Words> change =
                    before -> text == null ? null : new Words(asItWas && before != null ? before.text() + text : text);
            alone.change(TENANT, key, at, change::apply);
            batch.run(() -> {
                rows.change(TENANT, key, at, change::apply);
                return null;
            });
            if (random.nextInt(9) == 0) {
                batch.write();
            }
        }
        batch.write();
        assertThat(documents("words.1")).containsExactlyInAnyOrderElementsOf(documents("alone.1"));
        assertThat(documents("words.1")).isNotEmpty();
    }

    private List<Document> documents(String collection) {
        MongoDatabase database = client.getDatabase("prongsai");
        return database.getCollection(collection).find().into(new ArrayList<>());
    }

    private void say(String key, long place, String text) {
        rows.change(TENANT, key, place, before -> new Words(text));
    }
}
