package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(classes = BackendUnderTest.class, properties = "prongsai.rebuild.replaced-lasts=1h")
@DirtiesContext
class RebuildTest {

    private static final TenantId TENANT = new TenantId("rebuild");
    private static final Actor COORDINATOR =
            new Actor(TENANT, "person/c", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());

    @Autowired
    Backend backend;

    @Autowired
    Rebuild rebuild;

    @Autowired
    ReadModels readModels;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    MongoDatabase database;

    @Test
    void a_rebuilt_read_model_equals_the_live_one_document_for_document() {
        for (int number = 0; number < 20; number++) {
            plan(number);
        }
        for (int percent = 1; percent <= 50; percent++) {
            backend.send(COORDINATOR, new ReportProgress(new MeasureId("m-" + percent % 20), percent, "งาน"));
        }
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
        for (String name : Set.of("measure-boards", "measure-sheets")) {
            String served = serving(name);
            List<Document> live = documents(served);
            assertThat(live).isNotEmpty();
            long events = rebuild.rebuild(name, progress -> {}).events();
            assertThat(events).isGreaterThanOrEqualTo(90);
            assertThat(serving(name)).isNotEqualTo(served);
            assertThat(documents(serving(name))).containsExactlyInAnyOrderElementsOf(live);
        }
        plan(20);
        eventually(() -> assertThat(
                        backend.ask(COORDINATOR, new MeasureBoard(2570)).rows())
                .extracting(MeasureBoard.Row::code)
                .contains("7030"));
    }

    @Test
    void whoever_has_not_looked_yet_goes_on_finding_what_was_replaced() {
        plan(40);
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
        ReadModels ofAnotherProcess = new ReadModels(database);
        TenantCollection<Object> sheets = ofAnotherProcess.collection("measure-sheets", Object.class);
        String served = serving("measure-sheets");
        String key = documents(served)
                .getFirst()
                .getString("_id")
                .substring(TENANT.code().length() + 1);
        assertThat(sheets.find(TENANT, key)).isPresent();
        rebuild.rebuild("measure-sheets", progress -> {});
        assertThat(sheets.find(TENANT, key)).isPresent();
        ofAnotherProcess.refresh();
        rebuild.dropReplaced();
        assertThat(sheets.find(TENANT, key)).isPresent();
        assertThat(documents(served)).isEmpty();
    }

    @Test
    void a_running_process_fulfils_the_wish_of_another() {
        TenantCollection<RebuildRequest> requests =
                readModels.collection(RebuildRequest.COLLECTION, RebuildRequest.class);
        requests.put(TenantId.PLATFORM, "rounds", RebuildRequest.of("rounds", "wish"));
        eventually(() -> assertThat(requests.find(TenantId.PLATFORM, "rounds"))
                .hasValueSatisfying(request -> assertThat(request.state()).isEqualTo(RebuildRequest.State.DONE)));
    }

    @Test
    void the_wish_tells_the_progress_and_the_rate() {
        TenantCollection<RebuildRequest> requests =
                readModels.collection(RebuildRequest.COLLECTION, RebuildRequest.class);
        plan(30);
        requests.put(TenantId.PLATFORM, "delivery-log", RebuildRequest.of("delivery-log", "wish"));
        eventually(() -> assertThat(requests.find(TenantId.PLATFORM, "delivery-log"))
                .hasValueSatisfying(request -> {
                    assertThat(request.state()).isEqualTo(RebuildRequest.State.DONE);
                    assertThat(request.progress().events()).isPositive();
                    assertThat(request.progress().commits())
                            .isEqualTo(request.progress().allCommits());
                }));
    }

    @Test
    void the_time_left_follows_from_the_rate_so_far() {
        RebuildProgress half = new RebuildProgress(3_000, 1_000, 2_000, 1_500);
        assertThat(half.rate()).isEqualTo(2_000);
        assertThat(half.left()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(half.done()).isEqualTo(0.5);
    }

    @Test
    void an_unknown_read_model_is_refused() {
        assertThat(rebuild.readModels()).contains("measure-boards", "measure-sheets", "rounds");
        assertThatThrownBy(() -> rebuild.rebuild("unknown", progress -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void plan(int number) {
        LocalDate from = LocalDate.of(2026, 10, 1);
        LocalDate to = LocalDate.of(2027, 9, 30);
        backend.send(
                COORDINATOR,
                new PlanMeasure(
                        new MeasureId("m-" + number),
                        2570,
                        "70" + (10 + number),
                        "มาตรการที่ " + number,
                        from,
                        to,
                        List.of(new Guideline(1, "ทำ", List.of(new Responsible("ทุกคน", null, null)), from, to))));
    }

    private String serving(String name) {
        Document state = database.getCollection("readmodels")
                .find(Filters.eq("_id", name))
                .first();
        return name + "." + (state == null ? 1 : state.getInteger("generation"));
    }

    private List<Document> documents(String collection) {
        return database.getCollection(collection).find().batchSize(100).into(new ArrayList<>());
    }
}
