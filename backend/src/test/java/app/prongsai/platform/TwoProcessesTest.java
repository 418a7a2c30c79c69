package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.LogTokenStore;
import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.testing.SettableClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Backends that share one database, as processes do; time passes while a test waits. */
class TwoProcessesTest {

    private static final Duration STEP = Duration.ofMillis(100);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final ServerInMemory server = new ServerInMemory();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void one_database() {
        client = MongoClients.create(server.uri());
        database = client.getDatabase("prongsai");
    }

    @AfterEach
    void nothing_runs() {
        running.forEach(ConfigurableApplicationContext::close);
        client.close();
        server.close();
    }

    @Test
    void the_segments_of_every_processor_are_split_over_the_processes_that_live() {
        var first = start();
        Set<String> all = names(first);
        eventuallyAsTimePasses(() -> assertThat(all)
                .allSatisfy(name -> assertThat(segments(first, name)).containsExactly(0, 1)));
        var second = start();
        eventuallyAsTimePasses(() -> assertThat(all).allSatisfy(name -> {
            assertThat(segments(first, name)).hasSize(1);
            assertThat(segments(second, name)).hasSize(1).doesNotContainAnyElementsOf(segments(first, name));
        }));
        everythingReportedIsShown(first, "shared");
        second.close();
        eventuallyAsTimePasses(() -> assertThat(all)
                .allSatisfy(name -> assertThat(segments(first, name)).containsExactly(0, 1)));
        everythingReportedIsShown(first, "alone-again");
    }

    @Test
    void the_segments_of_a_dead_process_are_taken_over() {
        LogTokenStore dead = new LogTokenStore(database, "dead", clock, Duration.ofSeconds(10));
        dead.initializeTokenSegments("measure-sheets", 2);
        dead.fetchToken("measure-sheets", 0);
        dead.fetchToken("measure-sheets", 1);
        var survivor = start();
        ProgressStory story = ProgressStory.of(survivor.getBean(Backend.class), "orphan");
        assertThat(segments(survivor, "measure-sheets")).isEmpty();
        eventuallyAsTimePasses(() -> assertThat(history(survivor, story)).isEqualTo(2));
    }

    @Test
    void a_process_without_processors_leaves_them_to_those_that_serve() {
        var onlooker = OtherProcess.withoutProcessors(database, clock);
        running.add(onlooker);
        ProgressStory story = ProgressStory.of(onlooker.getBean(Backend.class), "looked-at");
        assertThat(onlooker.getBean(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .values())
                .isNotEmpty()
                .noneMatch(EventProcessor::isRunning);
        var serving = start();
        assertThat(names(serving)).isEqualTo(names(onlooker));
        eventuallyAsTimePasses(() -> {
            assertThat(segments(serving, "measure-sheets")).containsExactly(0, 1);
            assertThat(history(onlooker, story)).isEqualTo(2);
        });
    }

    @Test
    void a_parked_tenant_stays_parked_in_the_process_that_takes_its_segment_over() {
        var first = start(OtherProcess.Fragile.class);
        first.getBean(FragileLines.class).breakAt("poison", new IllegalStateException());
        ProgressStory story = ProgressStory.of(first.getBean(Backend.class), "moved");
        story.report("one", "poison", "three");
        eventuallyAsTimePasses(
                () -> assertThat(first.getBean(DeadLetters.class).list()).hasSize(1));
        first.close();
        var second = start(OtherProcess.Fragile.class);
        FragileLines lines = second.getBean(FragileLines.class);
        new ProgressStory(second.getBean(Backend.class), story.tenant()).report("four");
        eventuallyAsTimePasses(() -> {
            assertThat(second.getBean(DeadLetters.class).list()).isEmpty();
            assertThat(lines.of(story.tenant())).containsExactly("one", "poison", "three", "four");
        });
    }

    @Test
    void a_rebuild_in_one_process_pauses_the_processor_in_all_and_loses_nothing() throws InterruptedException {
        var first = start();
        var second = start();
        eventuallyAsTimePasses(() -> {
            assertThat(segments(first, "measure-sheets")).hasSize(1);
            assertThat(segments(second, "measure-sheets")).hasSize(1);
        });
        List<ProgressStory> stories = IntStream.range(0, 8)
                .mapToObj(number -> ProgressStory.of(second.getBean(Backend.class), "town-" + number))
                .toList();
        Thread rebuilding =
                Thread.ofVirtual().start(() -> first.getBean(Rebuild.class).rebuild("measure-sheets", progress -> {}));
        int reported = 0;
        while (rebuilding.isAlive()) {
            String text = "report " + reported++;
            stories.forEach(story -> story.report(text));
            clock.advance(STEP);
        }
        rebuilding.join();
        assertThat(first.getBean(ReadModels.class).version("measure-sheets"))
                .isEqualTo(first.getBean(Handlers.class).of("measure-sheets").version());
        int entries = 2 + reported + 1;
        eventuallyAsTimePasses(() -> stories.forEach(story -> {
            assertThat(history(first, story)).isEqualTo(entries);
            assertThat(history(second, story)).isEqualTo(entries);
        }));
        eventually(() -> assertThat(database.listCollectionNames())
                .contains("measure-sheets.2")
                .doesNotContain("measure-sheets.1"));
    }

    private ConfigurableApplicationContext start(Class<?>... more) {
        var process = OtherProcess.on(database, clock, more);
        running.add(process);
        return process;
    }

    private void everythingReportedIsShown(ConfigurableApplicationContext process, String name) {
        List<ProgressStory> stories = IntStream.range(0, 6)
                .mapToObj(number -> ProgressStory.of(process.getBean(Backend.class), name + "-" + number))
                .toList();
        eventuallyAsTimePasses(() ->
                stories.forEach(story -> assertThat(history(process, story)).isEqualTo(2)));
    }

    private static int history(ConfigurableApplicationContext process, ProgressStory story) {
        return process.getBean(Backend.class)
                .ask(story.coordinator(), new MeasureSheet(new MeasureId("m")))
                .history()
                .size();
    }

    private static Set<String> names(ConfigurableApplicationContext process) {
        return process.getBean(CaughtUp.class).processors();
    }

    private static Set<Integer> segments(ConfigurableApplicationContext process, String name) {
        return new TreeSet<>(process.getBean(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow()
                .processingStatus()
                .keySet());
    }

    private void eventuallyAsTimePasses(Runnable assertions) {
        eventually(() -> {
            clock.advance(STEP);
            assertions.run();
        });
    }
}
