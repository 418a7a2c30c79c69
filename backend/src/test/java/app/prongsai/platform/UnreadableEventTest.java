package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.Draft;
import app.prongsai.eventstore.StoredEvent;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(classes = BackendUnderTest.class)
@DirtiesContext
class UnreadableEventTest {

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    MongoDatabase database;

    @Autowired
    DeadLetters deadLetters;

    @Test
    void an_event_that_cannot_be_restored_parks_its_organisation_where_it_is_wanted_and_all_others_go_on() {
        ProgressStory sick = ProgressStory.of(backend, "unreadable");
        ProgressStory well = ProgressStory.of(backend, "readable");
        sick.report("ก");
        append(sick);
        well.report("ข", "ค");
        eventually(() -> {
            assertThat(backend.ask(well.coordinator(), new MeasureSheet(new MeasureId("m")))
                            .history())
                    .extracting(MeasureSheet.Entry::what)
                    .filteredOn("ProgressReported"::equals)
                    .hasSize(2);
            assertThat(deadLetters.list())
                    .isNotEmpty()
                    .allSatisfy(letter -> assertThat(letter.tenant()).isEqualTo(sick.tenant()))
                    .extracting(DeadLetter::processor)
                    .contains("measure-sheets")
                    .doesNotContain("staff-directory");
        });
    }

    /** A percentage that is none. */
    private void append(ProgressStory story) {
        Commit last = log.history(story.tenant(), 1, 100).getLast();
        StoredEvent event = last.events().getLast();
        Document payload = new Document(event.payload()).append("percent", "ครึ่งหนึ่ง");
        new CommitLog(database)
                .append(new Draft(
                        story.tenant(),
                        last.stream(),
                        last.firstSequence() + last.events().size(),
                        "unreadable",
                        null,
                        last.at(),
                        last.actor(),
                        last.channel(),
                        last.correlation(),
                        List.of(new StoredEvent("unreadable", event.type(), event.version(), payload))));
    }
}
