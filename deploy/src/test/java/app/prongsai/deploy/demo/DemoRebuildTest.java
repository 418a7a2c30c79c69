package app.prongsai.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.deploy.BackendHere;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.read.OitChecklist;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.organisations.Villages;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.Rebuild;
import app.prongsai.platform.Seal;
import app.prongsai.reports.PublishedReport;
import app.prongsai.reports.ReportsAwaitingMe;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRebuildTest {

    @TempDir
    Path folder;

    @Test
    void every_rebuilt_read_model_of_the_demonstration_equals_the_live_one_document_for_document() {
        try (var context = BackendHere.on(folder, true)) {
            Seal seal = context.getBean(Seal.class);
            Backend backend = context.getBean(Backend.class);
            DemoPeople people = new DemoPeople(backend, seal);
            CaughtUp caughtUp = context.getBean(CaughtUp.class);
            DemoOrganisation.all(seal).forEach(people::moveIn);
            assertThat(caughtUp.within(Duration.ofMinutes(1))).isTrue();
            for (DemoOrganisation organisation : DemoOrganisation.all(seal)) {
                new DemoStory(organisation.tenant(), LocalDate.of(2026, 11, 22))
                        .tell(backend, () -> caughtUp.within(Duration.ofMinutes(1)));
                people.follow(organisation);
            }
            assertThat(caughtUp.within(Duration.ofMinutes(1))).isTrue();
            Rebuild rebuild = context.getBean(Rebuild.class);
            MongoDatabase database = context.getBean(MongoDatabase.class);
            Map<String, List<Document>> live = new TreeMap<>();
            for (String name : rebuild.readModels()) {
                live.put(name, documents(database, name + ".1"));
                rebuild.rebuild(name, progress -> {});
                assertThat(documents(database, name + ".2"))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(live.get(name));
            }
            assertThat(live.keySet())
                    .contains("measure-boards", "measure-sheets", "staff-directory", "notice-boards", "rounds");
            assertThat(live.values().stream().filter(List::isEmpty).count()).isLessThan(live.size() / 2);
        }
    }

    @Test
    void started_again_on_another_day_the_demonstration_is_what_it_was() {
        try (var context = BackendHere.on(folder, true)) {
            Backend backend = context.getBean(Backend.class);
            CaughtUp caughtUp = context.getBean(CaughtUp.class);
            DemoOrganisation organisation =
                    DemoOrganisation.all(context.getBean(Seal.class)).getFirst();
            new DemoPeople(backend, context.getBean(Seal.class)).moveIn(organisation);
            Runnable settle =
                    () -> assertThat(caughtUp.within(Duration.ofMinutes(1))).isTrue();
            settle.run();
            new DemoStory(organisation.tenant(), LocalDate.of(2026, 11, 22)).tell(backend, settle);
            settle.run();
            CommitLog log = context.getBean(CommitLog.class);
            long commits = length(log, organisation.tenant());
            assertThat(commits).isGreaterThan(100);

            new DemoStory(organisation.tenant(), LocalDate.of(2026, 12, 5)).tell(backend, settle);
            settle.run();
            assertThat(length(log, organisation.tenant())).isEqualTo(commits);
            newcomersSee(backend, organisation.tenant());
        }
    }

    private static long length(CommitLog log, TenantId tenant) {
        long length = 0;
        int more;
        do {
            more = log.history(tenant, length + 1, 200).size();
            length += more;
        } while (more > 0);
        return length;
    }

    private static void newcomersSee(Backend backend, TenantId tenant) {
        DemoCast cast = new DemoCast(tenant);
        assertThat(backend.ask(Actor.publicOf(tenant), new PublishedReport(RoundId.of(2569, 6), null))
                        .editions())
                .hasSize(2);
        assertThat(backend.ask(Actor.publicOf(tenant), new PublishedReport(RoundId.of(2569, 12), null))
                        .editions())
                .hasSize(1);
        assertThat(backend.ask(cast.clerk(), new ReportsAwaitingMe()).reports())
                .extracting(ReportsAwaitingMe.Report::round)
                .containsExactly(RoundId.of(2570, 6));
        assertThat(backend.ask(cast.coordinator(), new OitChecklist(2570)).items())
                .filteredOn(item -> item.addresses().contains("/o/" + tenant.code() + "/reports/2569/12"))
                .isNotEmpty()
                .allMatch(Item::ready);
        assertThat(backend.ask(Actor.system(tenant, Channel.LINE), new Villages())
                        .villages())
                .as("a resident chooses among them")
                .hasSize(8);
        LocalDate autumn = LocalDate.of(2025, 11, 1);
        assertThat(backend.askAsOf(
                                cast.coordinator(),
                                autumn.atStartOfDay(ThaiDates.ZONE).toInstant(),
                                new MeasureBoard(2569))
                        .rows())
                .as("last autumn nothing was done yet")
                .hasSize(8)
                .allMatch(row -> row.status() == MeasureStatus.NOT_STARTED);
    }

    private static List<Document> documents(MongoDatabase database, String collection) {
        return database.getCollection(collection).find().batchSize(100).into(new ArrayList<>());
    }
}
