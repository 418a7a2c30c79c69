package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.shared.RuleViolated;
import app.prongsai.testing.BackendUnderTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class RepeatedCommandTest {

    private static final MeasureId MEASURE = new MeasureId("m");

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Test
    void the_same_command_again_has_no_second_effect_and_another_under_its_id_is_refused_in_the_users_words() {
        ProgressStory story = ProgressStory.of(backend, "repeated");
        backend.send(story.coordinator(), "id-1", new ReportProgress(MEASURE, 40, "ครึ่งทาง"));
        backend.send(story.coordinator(), "id-1", new ReportProgress(MEASURE, 40, "ครึ่งทาง"));
        assertThatThrownBy(() -> backend.send(story.coordinator(), "id-1", new ReportProgress(MEASURE, 90, "x")))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(Sentences.of(refused, Locale.of("th")))
                                .contains("เนื้อหาอื่น"));
        assertThat(log.history(story.tenant(), 1, 10)).hasSize(2);
    }

    @Test
    void what_follows_from_an_event_is_done_once_whatever_belongs_to_it_now() {
        ProgressStory story = ProgressStory.of(backend, "repeated-once");
        backend.sendOnce(story.coordinator(), "id-1", new ReportProgress(MEASURE, 40, "ก"));
        backend.sendOnce(story.coordinator(), "id-1", new ReportProgress(MEASURE, 40, "ข"));
        assertThat(log.history(story.tenant(), 1, 10)).hasSize(2);
    }

    @Test
    void what_the_log_keeps_of_a_commands_content_does_not_tell_it() {
        ProgressStory story = ProgressStory.of(backend, "repeated-digest");
        backend.send(story.coordinator(), "id-1", new ReportProgress(MEASURE, 40, "ก"));
        ProgressStory other = ProgressStory.of(backend, "repeated-digest-2");
        backend.send(other.coordinator(), "id-1", new ReportProgress(MEASURE, 40, "ก"));
        String here = log.effect(story.tenant(), "id-1").orElseThrow().content();
        assertThat(here).matches("[0-9a-f]{32}");
        assertThat(here)
                .isNotEqualTo(log.effect(other.tenant(), "id-1").orElseThrow().content());
    }
}
