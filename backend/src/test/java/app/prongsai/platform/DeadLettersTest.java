package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.platform.DeadLetterRequest.State;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(classes = BackendUnderTest.class)
@Import(DeadLettersTest.WithFragileLines.class)
@DirtiesContext
class DeadLettersTest {

    private static final String SECRET = "0812345678";

    static class WithFragileLines {

        @Bean
        FragileLines fragileLines(ReadModels readModels) {
            return new FragileLines(readModels);
        }
    }

    @Autowired
    Backend backend;

    @Autowired
    FragileLines lines;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    Rebuild rebuild;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    LookingBack lookingBack;

    @Autowired
    SettableClock clock;

    @AfterEach
    void everything_is_caught_up_in_the_end() {
        lines.mend();
        eventually(() -> {
            clock.advance(Duration.ofHours(2));
            assertThat(deadLetters.list()).isEmpty();
        });
    }

    @Test
    void a_poison_event_parks_one_tenant_in_one_processor_and_all_others_go_on() {
        ProgressStory sick = ProgressStory.of(backend, "sick");
        ProgressStory well = ProgressStory.of(backend, "well");
        lines.breakAt("poison", new IllegalStateException(SECRET));
        sick.report("one", "poison", "three");
        well.report("one", "two", "three");
        everythingIsHandled();
        assertThat(lines.of(well.tenant())).containsExactly("one", "two", "three");
        assertThat(lines.of(sick.tenant())).containsExactly("one");
        assertThat(backend.ask(sick.coordinator(), new MeasureSheet(new MeasureId("m")))
                        .history())
                .hasSize(6);
        assertThat(deadLetters.list()).singleElement().satisfies(letter -> {
            assertThat(letter.processor()).isEqualTo(FragileLines.NAME);
            assertThat(letter.tenant()).isEqualTo(sick.tenant());
            assertThat(letter.next()).isEqualTo(3);
            assertThat(letter.event()).isEqualTo("ProgressReported");
            assertThat(letter.attempts()).isEqualTo(1);
            assertThat(letter.since()).isEqualTo(clock.instant());
        });
    }

    @Test
    void a_dead_letter_says_what_failed_and_where_and_nothing_of_the_content() {
        ProgressStory story = ProgressStory.of(backend, "discreet");
        lines.breakAt("poison", new IllegalStateException(SECRET));
        story.report("poison");
        assertThat(parked(story).toString())
                .contains("java.lang.IllegalStateException at DeadLettersTest")
                .doesNotContain(SECRET);
    }

    @Test
    void whoever_looks_back_sees_a_parked_organisation_as_it_is_parked() {
        ProgressStory story = ProgressStory.of(backend, "parked-back");
        lines.breakAt("poison", new IllegalStateException());
        story.report("one", "poison", "three");
        DeadLetter letter = parked(story);
        assertThat(lookingBack(story)).containsExactly("one");
        assertThat(end(deadLetters.skip(letter))).isEqualTo(State.DONE);
        assertThat(lookingBack(story)).containsExactly("one", "three");
    }

    private List<String> lookingBack(ProgressStory story) {
        Instant moment = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        return lookingBack.at(story.tenant(), moment, () -> lines.of(story.tenant()));
    }

    @Test
    void a_retry_handles_in_order_what_was_put_aside() {
        ProgressStory story = ProgressStory.of(backend, "retried");
        lines.breakAt("poison", new IllegalStateException());
        story.report("one", "poison", "three", "four");
        DeadLetter letter = parked(story);
        lines.mend();
        assertThat(end(deadLetters.retry(letter))).isEqualTo(State.DONE);
        assertThat(lines.of(story.tenant())).containsExactly("one", "poison", "three", "four");
        story.report("five");
        everythingIsHandled();
        assertThat(lines.of(story.tenant())).endsWith("four", "five");
    }

    @Test
    void a_retry_that_fails_again_leaves_the_tenant_parked_there() {
        ProgressStory story = ProgressStory.of(backend, "twice");
        lines.breakAt("poison", new IllegalStateException());
        story.report("poison", "two");
        DeadLetter letter = parked(story);
        assertThat(end(deadLetters.retry(letter))).isEqualTo(State.FAILED);
        assertThat(parked(story).attempts()).isEqualTo(2);
        assertThat(parked(story).next()).isEqualTo(letter.next());
        assertThat(lines.of(story.tenant())).isEmpty();
    }

    @Test
    void a_retry_that_fails_further_on_leaves_the_tenant_parked_there() {
        ProgressStory story = ProgressStory.of(backend, "further");
        lines.breakAt("poison", new IllegalStateException());
        story.report("poison", "two", "venom", "four");
        DeadLetter letter = parked(story);
        lines.mend();
        lines.breakAt("venom", new IllegalStateException());
        assertThat(end(deadLetters.retry(letter))).isEqualTo(State.FAILED);
        assertThat(parked(story).next()).isEqualTo(letter.next() + 2);
        assertThat(parked(story).attempts()).isEqualTo(1);
        assertThat(lines.of(story.tenant())).containsExactly("poison", "two");
    }

    @Test
    void a_skipped_commit_is_left_out_and_remembered_and_the_rest_handled() {
        ProgressStory story = ProgressStory.of(backend, "skipped");
        lines.breakAt("poison", new IllegalStateException());
        story.report("one", "poison", "three");
        DeadLetter letter = parked(story);
        assertThat(end(deadLetters.skip(letter))).isEqualTo(State.DONE);
        assertThat(lines.of(story.tenant())).containsExactly("one", "three");
        assertThat(deadLetters.skipped())
                .filteredOn(commit -> commit.tenant().equals(story.tenant()))
                .singleElement()
                .satisfies(commit -> assertThat(commit.chain()).isEqualTo(letter.next()));
    }

    @Test
    void only_the_commit_that_was_seen_is_ever_skipped() {
        ProgressStory story = ProgressStory.of(backend, "seen");
        lines.breakAt("poison", new IllegalStateException());
        lines.breakAt("venom", new IllegalStateException());
        story.report("poison", "venom");
        DeadLetter letter = parked(story);
        assertThat(end(deadLetters.skip(letter))).isEqualTo(State.FAILED);
        assertThat(end(deadLetters.skip(letter))).isEqualTo(State.OUTDATED);
        assertThat(parked(story).next()).isEqualTo(letter.next() + 1);
    }

    @Test
    void a_parked_tenant_is_tried_again_by_itself_with_growing_delays() {
        ProgressStory story = ProgressStory.of(backend, "patient");
        lines.breakAt("poison", new IllegalStateException());
        story.report("poison");
        DeadLetter letter = parked(story);
        assertThat(letter.due()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));
        eventually(() -> assertThat(parked(story).attempts()).isEqualTo(2));
        assertThat(parked(story).due()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        lines.mend();
        clock.advance(Duration.ofMinutes(2));
        eventually(() -> assertThat(lines.of(story.tenant())).containsExactly("poison"));
    }

    @Test
    void a_row_that_the_database_does_not_take_parks_its_tenant_alone() {
        ProgressStory sick = ProgressStory.of(backend, "swollen");
        ProgressStory well = ProgressStory.of(backend, "slender");
        lines.swellAt("much");
        for (int round = 0; round < 20; round++) {
            sick.report(round == 10 ? "much" : "s" + round);
            well.report("w" + round);
        }
        eventually(() -> {
            clock.advance(Duration.ofSeconds(2)); // Axon waits by the clock before it claims the segment again
            assertThat(lines.of(well.tenant())).hasSize(20);
            assertThat(lines.of(sick.tenant())).hasSize(10).endsWith("s9");
        });
        assertThat(deadLetters.list())
                .filteredOn(letter -> !letter.tenant().equals(sick.tenant()))
                .isEmpty();
        lines.mend();
        eventually(() -> {
            clock.advance(Duration.ofHours(1));
            assertThat(lines.of(sick.tenant())).hasSize(20).contains("much");
        });
    }

    @Test
    void an_outage_of_the_database_parks_nobody() {
        ProgressStory story = ProgressStory.of(backend, "outage");
        everythingIsHandled();
        lines.breakAt("cut", new MongoSocketReadException("gone", new ServerAddress(), new IOException("gone")));
        story.report("one");
        everythingIsHandled();
        story.report("cut", "three");
        assertThat(lines.of(story.tenant())).containsExactly("one");
        assertThat(caughtUp.within(Duration.ofMillis(300))).isFalse();
        assertThat(deadLetters.list()).isEmpty();
        lines.mend();
        eventually(() -> {
            clock.advance(Duration.ofSeconds(2)); // Axon waits by the clock before it claims the segment again
            assertThat(lines.of(story.tenant())).containsExactly("one", "cut", "three");
        });
    }

    @Test
    void a_rebuild_heals_whom_the_projection_no_longer_fails_at() {
        ProgressStory story = ProgressStory.of(backend, "rebuilt");
        lines.breakAt("poison", new IllegalStateException());
        story.report("one", "poison", "three");
        assertThat(parked(story).next()).isEqualTo(3);
        lines.mend();
        rebuild.rebuild(FragileLines.NAME, progress -> {});
        assertThat(deadLetters.list()).isEmpty();
        assertThat(lines.of(story.tenant())).containsExactly("one", "poison", "three");
        story.report("four");
        everythingIsHandled();
        assertThat(lines.of(story.tenant())).endsWith("three", "four");
    }

    @Test
    void a_rebuild_parks_whom_the_projection_fails_at_and_finishes_for_all_others() {
        ProgressStory sick = ProgressStory.of(backend, "sickly");
        ProgressStory well = ProgressStory.of(backend, "wellish");
        sick.report("one", "poison", "three");
        well.report("one");
        everythingIsHandled();
        lines.breakAt("poison", new IllegalStateException());
        rebuild.rebuild(FragileLines.NAME, progress -> {});
        assertThat(lines.of(well.tenant())).containsExactly("one");
        assertThat(lines.of(sick.tenant())).containsExactly("one");
        assertThat(parked(sick).next()).isEqualTo(3);
    }

    @Test
    void a_rebuild_leaves_out_what_was_skipped() {
        ProgressStory story = ProgressStory.of(backend, "left-out");
        lines.breakAt("poison", new IllegalStateException());
        story.report("one", "poison", "three");
        assertThat(end(deadLetters.skip(parked(story)))).isEqualTo(State.DONE);
        lines.mend();
        rebuild.rebuild(FragileLines.NAME, progress -> {});
        assertThat(lines.of(story.tenant())).containsExactly("one", "three");
    }

    @Test
    void between_the_retry_and_the_live_feed_nothing_is_lost_and_nothing_overtakes() {
        List<ProgressStory> stories = IntStream.range(0, 4)
                .mapToObj(number -> ProgressStory.of(backend, "busy-" + number))
                .toList();
        lines.breakAt("poison", new IllegalStateException());
        List<String> expected = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            String text = round % 6 == 0 ? "poison" : "t" + round;
            expected.add(text);
            stories.forEach(story -> story.report(text));
            if (round % 6 == 3) {
                lines.mend();
            }
            deadLetters.list().forEach(deadLetters::retry);
            if (round % 6 == 5) {
                lines.breakAt("poison", new IllegalStateException());
            }
        }
        lines.mend();
        eventually(() -> {
            clock.advance(Duration.ofHours(1));
            assertThat(deadLetters.list()).isEmpty();
            for (ProgressStory story : stories) {
                assertThat(lines.of(story.tenant())).isEqualTo(expected);
            }
        });
    }

    private DeadLetter parked(ProgressStory story) {
        everythingIsHandled();
        TenantId tenant = story.tenant();
        return deadLetters.list().stream()
                .filter(letter -> letter.tenant().equals(tenant))
                .findFirst()
                .orElseThrow();
    }

    private State end(DeadLetterRequest request) {
        eventually(
                () -> assertThat(deadLetters.now(request).orElseThrow().state()).isNotIn(State.WAITING, State.RUNNING));
        return deadLetters.now(request).orElseThrow().state();
    }

    private void everythingIsHandled() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }
}
