package app.prongsai.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.Residents.Row;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The tree of rows that residents stand in. */
@SpringBootTest(classes = BackendUnderTest.class)
class ResidentsTest {

    private static final String NAME = "residents-under-test";

    @Autowired
    ReadModels readModels;

    @Autowired
    MongoDatabase database;

    private final List<String> ids = new Random(7)
            .longs(1_200)
            .mapToObj(number -> "%016x%016x".formatted(number, ~number))
            .toList();

    private Residents residents;
    private int place;

    @BeforeEach
    void begin() {
        residents = new Residents(readModels, NAME);
    }

    @Test
    void very_many_are_found_again_and_walked_through_in_order_from_anywhere_in_rows_that_stay_small() {
        TenantId town = new TenantId("residents-many");
        ids.forEach(id -> put(town, id));
        List<String> sorted = List.copyOf(new TreeSet<>(ids));
        assertThat(walk(town, "")).containsExactlyElementsOf(sorted);
        assertThat(walk(town, sorted.get(500)).limit(3)).containsExactlyElementsOf(sorted.subList(501, 504));
        assertThat(walk(town, sorted.getLast())).isEmpty();
        assertThat(residents.find(town, ids.get(17))).isEqualTo(called(ids.get(17)));
        assertThat(residents.find(town, List.of(ids.get(3), ids.get(1_199), "f".repeat(32))))
                .isEqualTo(Map.of(ids.get(3), called(ids.get(3)), ids.get(1_199), called(ids.get(1_199))));
        assertThat(rows(town))
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(row.get("residents", Document.class))
                        .hasSizeLessThanOrEqualTo(Residents.MOST_OF_A_ROW));
    }

    @Test
    void a_stop_while_a_row_is_split_loses_nobody_and_doubles_nobody() {
        TenantId town = new TenantId("residents-stop");
        IntStream.range(0, Residents.MOST_OF_A_ROW).forEach(n -> put(town, ids.get(n)));
        TenantCollection<Row> rows = readModels.collection(NAME, Row.class);
        Row before = rows.find(town, "residents/").orElseThrow();
        String oneMore = ids.get(Residents.MOST_OF_A_ROW);
        put(town, oneMore);
        rows.put(town, "residents/", before); // the parts are written, that it is split is not
        assertThat(walk(town, "")).hasSize(Residents.MOST_OF_A_ROW).doesNotContain(oneMore);
        place--;
        put(town, oneMore);
        assertThat(walk(town, ""))
                .containsExactlyElementsOf(new TreeSet<>(ids.subList(0, Residents.MOST_OF_A_ROW + 1)));
    }

    @Test
    void what_comes_again_changes_nothing() {
        TenantId town = new TenantId("residents-again");
        ids.stream().limit(100).forEach(id -> put(town, id));
        residents.put(at(town, 50), ids.getFirst(), Known.STRANGER);
        assertThat(residents.find(town, ids.getFirst())).isEqualTo(called(ids.getFirst()));
    }

    private void put(TenantId town, String id) {
        residents.put(at(town, ++place), id, called(id));
    }

    private Stream<String> walk(TenantId town, String after) {
        return residents.after(town, after).map(Map.Entry::getKey);
    }

    private List<Document> rows(TenantId town) {
        return database.getCollection(NAME + ".1").find().batchSize(100).into(new ArrayList<>()).stream()
                .filter(row -> row.getString("_id").startsWith(town.code() + "/"))
                .map(row -> row.get("row", Document.class))
                .toList();
    }

    private static Known called(String id) {
        return new Known("sealed " + id, List.of("news"), null, Pace.AT_ONCE, QuietHours.NONE, null);
    }

    private static Occurred at(TenantId town, long place) {
        return new Occurred(town, "person/x", Channel.LINE, Instant.EPOCH, place, "c", "e", "c");
    }
}
