package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.shared.EventType;
import app.prongsai.testing.BackendUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * One stored event of every type and version that was ever released, as it stands in logs. Lines are added, never
 * changed. {@code -Drecord.events=true} adds those of types and versions that have none yet.
 */
@SpringBootTest(classes = BackendUnderTest.class)
class RecordedEventsTest {

    private static final Path RECORD = Path.of("src/test/resources/events/recorded.jsonl");
    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    @Autowired
    EventCodec codec;

    @Test
    void every_event_and_version_is_on_record() throws IOException {
        TreeSet<String> recorded = new TreeSet<>();
        recorded().map(event -> event.type() + " " + event.version()).forEach(recorded::add);
        for (Class<?> event : EventStoreConfiguration.eventTypes()) {
            EventType type = Objects.requireNonNull(event.getAnnotation(EventType.class));
            if (recorded.add(type.name() + " " + type.version()) && Boolean.getBoolean("record.events")) {
                StoredEvent stored = codec.store("recorded", SampleRecords.of(event));
                Files.createDirectories(RECORD.getParent());
                Files.writeString(
                        RECORD,
                        stored.toDocument().toJson(RELAXED) + "\n",
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
            }
        }
        assertThat(recorded().map(event -> event.type() + " " + event.version()))
                .containsExactlyInAnyOrderElementsOf(recorded);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void a_recorded_event_is_read_and_says_the_same(StoredEvent event) {
        Object restored = codec.restore(event);
        EventType type = Objects.requireNonNull(restored.getClass().getAnnotation(EventType.class));
        assertThat(type.name()).isEqualTo(event.type());
        StoredEvent again = codec.store(event.id(), restored);
        if (event.version() == type.version()) {
            assertThat(Document.parse(again.payload().toJson(RELAXED))).isEqualTo(event.payload());
        } else {
            assertThat(codec.restore(again)).isEqualTo(restored);
        }
    }

    static Stream<StoredEvent> recorded() {
        try {
            List<String> lines = Files.exists(RECORD) ? Files.readAllLines(RECORD) : List.of();
            return lines.stream().map(Document::parse).map(StoredEvent::from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
