package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.SettableClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Two versions of the product, one after the other on the same data. */
class ProjectionVersionTest {

    private static final String NAME = "loudest-words";
    private static final TenantId TENANT = new TenantId("3031234");

    record Word(String text) {}

    static class First {

        @Bean
        FirstWords words(ReadModels readModels) {
            return new FirstWords(readModels.collection(NAME, Word.class));
        }
    }

    static class Second {

        @Bean
        SecondWords words(ReadModels readModels) {
            return new SecondWords(readModels.collection(NAME, Word.class));
        }

        @Bean
        WhenReportedThenRepeated repeated(ReadModels readModels) {
            return new WhenReportedThenRepeated(readModels.collection(NAME, Word.class), new CopyOnWriteArrayList<>());
        }
    }

    @ProcessingGroup(NAME)
    record FirstWords(TenantCollection<Word> words) {

        @EventHandler
        void on(ProgressReported event, Occurred occurred) {
            words.change(occurred.tenant(), "word", occurred.place(), before -> new Word(event.text()));
        }
    }

    @ProcessingGroup(NAME)
    @ProjectionVersion(2)
    record SecondWords(TenantCollection<Word> words) {

        @EventHandler
        void on(ProgressReported event, Occurred occurred) {
            words.change(occurred.tenant(), "word", occurred.place(), before -> new Word(event.text() + "!"));
        }
    }

    /** It acts on what happened by what the read model says. */
    @ProcessingGroup("when-reported-then-repeated")
    record WhenReportedThenRepeated(TenantCollection<Word> words, List<String> repeated) {

        @EventHandler
        void on(ProgressReported event, Occurred occurred) {
            repeated.add(words.find(occurred.tenant(), "word").map(Word::text).orElse(""));
        }
    }

    @Test
    void a_projection_with_another_version_is_rebuilt_by_itself_at_the_next_start() {
        ServerInMemory server = new ServerInMemory();
        try (MongoClient client = MongoClients.create(server.uri())) {
            MongoDatabase database = client.getDatabase("prongsai");
            running(database, First.class, backend -> {
                ProgressStory.of(backend.getBean(Backend.class), TENANT.code()).report("one", "two");
                assertThat(backend.getBean(CaughtUp.class).within(Duration.ofSeconds(20)))
                        .isTrue();
                assertThat(word(backend)).isEqualTo("two");
            });
            running(database, Second.class, backend -> {
                eventually(() -> assertThat(word(backend)).isEqualTo("two!"));
                eventually(() -> assertThat(backend.getBean(ReadModels.class).version(NAME))
                        .isEqualTo(2));
                List<String> repeated =
                        backend.getBean(WhenReportedThenRepeated.class).repeated();
                eventually(() -> assertThat(repeated).hasSize(2));
                assertThat(repeated)
                        .as("what acts on events waits for the rows of its own version")
                        .containsOnly("two!");
            });
            assertThat(database.listCollectionNames()).contains(NAME + ".2").doesNotContain(NAME + ".1", NAME + ".3");
        } finally {
            server.close();
        }
    }

    private static String word(ConfigurableApplicationContext backend) {
        return backend.getBean(ReadModels.class)
                .collection(NAME, Word.class)
                .find(TENANT, "word")
                .map(Word::text)
                .orElse("");
    }

    private static void running(
            MongoDatabase database, Class<?> version, Consumer<ConfigurableApplicationContext> story) {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
        try (var backend = OtherProcess.on(database, clock, version)) {
            story.accept(backend);
        }
    }
}
