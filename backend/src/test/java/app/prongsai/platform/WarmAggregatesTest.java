package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.Draft;
import app.prongsai.eventstore.StoredEvent;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.shared.RuleViolated;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class WarmAggregatesTest {

    private static final MeasureId MEASURE = new MeasureId("m");

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    MongoDatabase database;

    @Test
    void what_another_process_reported_counts_for_the_next_decision_here() {
        ProgressStory story = ProgressStory.of(backend, "warm");
        backend.send(story.coordinator(), new ReportProgress(MEASURE, 80, "เกือบเสร็จ"));
        elsewhereReports(story, 50);
        backend.send(story.coordinator(), new ReportProgress(MEASURE, 60, ""));
        assertThat(log.history(story.tenant(), 1, 10)).hasSize(4);
        elsewhereReports(story, 90);
        assertThatThrownBy(() -> backend.send(story.coordinator(), new ReportProgress(MEASURE, 70, "")))
                .isInstanceOf(RuleViolated.class)
                .hasMessage("measure.less-needs-a-reason");
    }

    @Test
    void what_another_process_reported_counts_also_where_it_is_found_while_the_decision_is_made() throws Exception {
        ProgressStory story = ProgressStory.of(backend, "warm-race");
        AtomicBoolean over = new AtomicBoolean();
        Thread looking = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                log.tail().poll();
            }
        });
        try {
            for (int round = 0; round < 30; round++) {
                backend.send(story.coordinator(), new ReportProgress(MEASURE, 80, "เกือบเสร็จ " + round));
                elsewhereReports(story, 50);
                backend.send(story.coordinator(), new ReportProgress(MEASURE, 60, ""));
            }
        } finally {
            over.set(true);
            looking.join();
        }
    }

    @Test
    void the_longest_unused_goes_first_and_what_others_append_to_at_once() {
        CommitLog here = new CommitLog(database);
        WarmAggregates warm = new WarmAggregates(here, 2);
        ProgressStory story = ProgressStory.of(backend, "warm-bounds");
        String stream = log.history(story.tenant(), 1, 1).getFirst().stream();
        warm.put("a", 1);
        warm.put(stream, 2);
        warm.get("a");
        warm.put("b", 3);
        assertThat(warm.containsKey(stream)).isFalse();
        warm.put(stream, 4);
        story.report("ต่อ");
        here.tail().poll();
        assertThat(warm.containsKey(stream)).isFalse();
        assertThat(warm.containsKey("b")).isTrue();
    }

    /** As a process of its own would, straight into the log. */
    private void elsewhereReports(ProgressStory story, int percent) {
        Commit last = log.history(story.tenant(), 1, 100).getLast();
        StoredEvent event = last.events().getLast();
        Document payload = new Document(event.payload()).append("percent", percent);
        new CommitLog(database)
                .append(new Draft(
                        story.tenant(),
                        last.stream(),
                        last.firstSequence() + last.events().size(),
                        "elsewhere-" + percent + "-" + last.chain(),
                        null,
                        last.at(),
                        last.actor(),
                        last.channel(),
                        last.correlation(),
                        List.of(new StoredEvent(
                                "elsewhere-" + percent + "-" + last.chain(), event.type(), event.version(), payload))));
    }
}
