package app.prongsai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.DeadLetter;
import app.prongsai.platform.DeadLetters;
import app.prongsai.platform.Rebuild;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import picocli.CommandLine;

/** Beside a process that serves. A dead letter of a processor that no longer exists stays; others heal by themselves. */
@TestInstance(Lifecycle.PER_CLASS)
class DeadLettersVerbTest {

    private static final TenantId TENANT = new TenantId("3031234");
    private static final Instant LONG_AGO = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    static Path folder;

    private final StringWriter out = new StringWriter();
    private DataVerb serving;

    @BeforeAll
    void somebody_serves() {
        serving = DataVerb.open(environment());
    }

    @AfterAll
    void nobody_serves() {
        serving.close();
    }

    @AfterEach
    void forget() {
        letters().remove(TENANT, "gone");
        out.getBuffer().setLength(0);
    }

    @Test
    void the_list_says_who_is_parked_where_and_why() {
        park("gone");
        assertThat(run("dead-letters")).isZero();
        assertThat(out.toString().lines())
                .containsExactly("gone: 3031234 at commit 7 since 2026-11-22T03:00:00Z, tried 3 times, again at"
                        + " 2026-11-22T03:00:00Z: MeasurePlanned failed with java.lang.IllegalStateException");
    }

    @Test
    void an_empty_list_says_so() {
        assertThat(run("dead-letters", "list", "--processor", "measure-boards")).isZero();
        assertThat(out.toString().lines()).containsExactly("No organisation is parked in measure-boards.");
    }

    @Test
    void only_what_is_meant_is_listed() {
        park("gone");
        assertThat(run("dead-letters", "--organisation", "other")).isZero();
        assertThat(out.toString()).doesNotContain("3031234");
    }

    @Test
    void a_retry_is_done_by_the_process_that_serves() {
        park("gone");
        park("measure-boards");
        assertThat(run("dead-letters", "retry", "--processor", "measure-boards"))
                .isZero();
        assertThat(serving.bean(DeadLetters.class).list())
                .extracting(DeadLetter::processor)
                .containsExactly("gone");
    }

    @Test
    void what_nobody_handles_is_not_skipped() {
        park("gone");
        assertThat(run("dead-letters", "skip", "--processor", "gone", "--organisation", "3031234"))
                .isEqualTo(Prongsai.FAILED);
        assertThat(out.toString()).contains("No running product handles gone. Nothing was changed.");
        assertThat(serving.bean(DeadLetters.class).skipped()).isEmpty();
    }

    @Test
    void a_skip_must_say_which() {
        assertThat(run("dead-letters", "skip", "--processor", "gone")).isEqualTo(Prongsai.FAILED);
        assertThat(out.toString()).contains("say --processor and --organisation");
    }

    @Test
    void health_counts_dead_letters_and_stays_up() {
        park("gone");
        var health = new DeadLettersHealthIndicator(serving.bean(DeadLetters.class)).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("count", 1);
    }

    @Test
    void meters_tell_dead_letters_and_lag_of_each_processor() {
        var registry = new SimpleMeterRegistry();
        new ProcessorMeters(serving.bean(DeadLetters.class), serving.bean(CaughtUp.class), serving.bean(Rebuild.class))
                .bindTo(registry);
        for (String meter : new String[] {ProcessorMeters.DEAD_LETTERS, ProcessorMeters.LAG}) {
            assertThat(registry.get(meter)
                            .tag("processor", "measure-boards")
                            .gauge()
                            .value())
                    .isZero();
        }
        assertThat(registry.get(ProcessorMeters.REBUILD)
                        .tag("processor", "measure-boards")
                        .gauge()
                        .value())
                .isNaN();
    }

    private void park(String processor) {
        letters()
                .put(
                        TENANT,
                        processor,
                        new DeadLetter(
                                processor,
                                TENANT,
                                7,
                                "MeasurePlanned",
                                "java.lang.IllegalStateException",
                                LONG_AGO,
                                3,
                                LONG_AGO,
                                "another"));
    }

    private TenantCollection<DeadLetter> letters() {
        return serving.bean(ReadModels.class).collection("dead-letters", DeadLetter.class);
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(out);
        return Prongsai.launcher(new VerbOnThatFolder())
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }

    private final class VerbOnThatFolder implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == DeadLettersVerb.class
                    ? type.cast(new DeadLettersVerb(() -> DataVerb.open(environment())))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    private Map<String, String> environment() {
        return Map.of("DATA_DIR", folder.toString());
    }
}
