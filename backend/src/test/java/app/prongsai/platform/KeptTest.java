package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.Remake;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final TenantId HERE = new TenantId("here");
    private static final TenantId THERE = new TenantId("there");

    record Line(String text) {}

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final Gradually atOnce = new Gradually(Duration.ZERO);
    private final AtomicReference<String> day = new AtomicReference<>("monday");
    private MongoClient client;
    private ReadModels readModels;
    private TenantCollection<Line> lines;
    private Kept<String, String> kept;

    @BeforeEach
    void open() {
        client = MongoClients.create("mongodb:/" + server.bind());
        readModels = new ReadModels(client.getDatabase("kept"));
        lines = readModels.collection("lines", Line.class);
        kept = new Kept<>(readModels, day::get, 30, String::length, atOnce);
    }

    @AfterEach
    void close() {
        atOnce.close();
        client.close();
        server.shutdownNow();
    }

    @Test
    void an_answer_is_kept_until_one_of_its_rows_changes() {
        lines.put(HERE, "a", new Line("one"));
        make("page", "a");
        lines.put(THERE, "a", new Line("another's"));
        assertThat(kept.find("page")).isEqualTo("one");
        lines.put(HERE, "a", new Line("two"));
        assertThat(kept.find("page")).isNull();
        assertThat(kept.bytes()).isZero();
        make("page", "a");
        assertThat(kept.find("page")).isEqualTo("two");
    }

    @Test
    void what_was_not_there_counts_as_read() {
        make("page", "a");
        assertThat(kept.find("page")).isEmpty();
        lines.put(HERE, "a", new Line("one"));
        assertThat(kept.find("page")).isNull();
    }

    @Test
    void an_answer_that_was_overtaken_while_it_was_made_is_given_but_not_kept() {
        lines.put(HERE, "a", new Line("one"));
        String given = kept.make("page", () -> {
            String text = text("a");
            lines.put(HERE, "a", new Line("two"));
            return text;
        });
        assertThat(given).isEqualTo("one");
        assertThat(kept.find("page")).isNull();
    }

    @Test
    void what_was_not_asked_for_longest_makes_room() {
        lines.put(HERE, "a", new Line("ten bytes!"));
        for (String page : new String[] {"first", "second", "third"}) {
            make(page, "a");
        }
        kept.find("first");
        make("fourth", "a");
        assertThat(kept.find("second")).isNull();
        assertThat(kept.find("first")).isNotNull();
        assertThat(kept.bytes()).isEqualTo(30);
    }

    @Test
    void an_answer_that_was_made_from_a_kept_one_goes_with_it() {
        lines.put(HERE, "a", new Line("one"));
        for (int visit = 0; visit < 2; visit++) {
            kept.make("outer", () -> {
                String inner = kept.find("inner");
                return "<" + (inner == null ? kept.make("inner", () -> text("a")) : inner) + ">";
            });
            assertThat(kept.find("outer")).isEqualTo("<one>");
        }
        lines.put(HERE, "a", new Line("two"));
        assertThat(kept.find("inner")).isNull();
        assertThat(kept.find("outer")).isNull();
    }

    @Test
    void a_rebuild_outdates_what_was_read_from_its_read_model_alone() {
        TenantCollection<Line> notes = readModels.collection("notes", Line.class);
        notes.put(HERE, "a", new Line("a note"));
        lines.put(HERE, "a", new Line("one"));
        make("page", "a");
        kept.make("note", () -> notes.find(HERE, "a").orElseThrow().text());
        readModels.remake("lines").swap(1);
        eventually(() -> assertThat(kept.find("page")).isNull());
        assertThat(kept.find("note")).isEqualTo("a note");
    }

    @Test
    void after_a_rebuild_answers_go_one_after_the_other_those_of_changed_rows_at_once() {
        lines.put(HERE, "a", new Line("one"));
        lines.put(THERE, "a", new Line("two"));
        try (Gradually hour = new Gradually(Duration.ofHours(1))) {
            Kept<TenantId, String> pages = new Kept<>(readModels, day::get, 30, String::length, hour);
            for (TenantId tenant : List.of(HERE, THERE)) {
                pages.make(tenant, () -> lines.find(tenant, "a").orElseThrow().text());
            }
            readModels.remake("lines").swap(1);
            eventually(() -> assertThat(Stream.of(HERE, THERE).map(pages::find).filter(Objects::nonNull))
                    .hasSize(1));
            lines.put(HERE, "a", new Line("three"));
            lines.put(THERE, "a", new Line("four"));
            assertThat(pages.bytes()).isZero();
        }
    }

    @Test
    void after_a_rebuild_nothing_is_made_from_an_answer_of_before() {
        lines.put(HERE, "a", new Line("one"));
        try (Gradually hour = new Gradually(Duration.ofHours(1))) {
            Kept<String, String> pages = new Kept<>(readModels, day::get, 30, String::length, hour);
            List<String> inner = List.of("first", "second", "third");
            inner.forEach(key -> pages.make(key, () -> text("a")));
            Remake remake = readModels.remake("lines");
            remake.run(() -> lines.put(HERE, "a", new Line("mended")));
            remake.swap(2);
            eventually(() ->
                    assertThat(inner).filteredOn(key -> pages.find(key) != null).hasSize(2));
            for (String key : inner) {
                String outer = pages.make("outer", () -> {
                    String kept = pages.find(key);
                    return kept == null ? text("a") : kept;
                });
                assertThat(outer).isEqualTo("mended");
            }
        }
    }

    @Test
    void a_rebuild_that_ends_while_everything_stops_ends_well() {
        make("page", "a");
        atOnce.close();
        readModels.remake("lines").swap(1);
        assertThat(kept.find("page")).isEmpty();
    }

    @Test
    void an_answer_whose_read_model_was_rebuilt_while_it_was_made_is_given_but_not_kept() {
        lines.put(HERE, "a", new Line("one"));
        String given = kept.make("page", () -> {
            String text = text("a");
            readModels.remake("lines").swap(1);
            return text;
        });
        assertThat(given).isEqualTo("one");
        assertThat(kept.find("page")).isNull();
    }

    @Test
    void another_moment_has_its_own_answers() {
        make("page", "a");
        day.set("tuesday");
        assertThat(kept.find("page")).isNull();
    }

    private void make(String page, String key) {
        kept.make(page, () -> text(key));
    }

    private String text(String key) {
        return lines.find(HERE, key).map(Line::text).orElse("");
    }
}
