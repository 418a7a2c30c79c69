package app.prongsai.measures;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.measures.read.FindMeasures;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.MyWork;
import app.prongsai.measures.read.Overview;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.measures.write.UndoLastReport;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class MeasureLifeTest {

    private static final MeasureId ID = new MeasureId("m-1");
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2027, 9, 30);

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Test
    void a_measure_goes_from_planned_to_done_and_every_screen_follows() {
        TenantId tenant = new TenantId("life");
        Actor coordinator = staff(tenant, Role.COORDINATOR);
        Actor officer = staff(tenant, Role.OFFICER);
        AtomicReference<Integer> done = new AtomicReference<>(-1);
        try (var watch = backend.watch(
                coordinator,
                new Overview(2570),
                standing -> done.set(standing.all().done()))) {
            backend.send(coordinator, plan());
            eventually(() -> assertThat(backend.ask(officer, new MyWork()).rows())
                    .extracting(MeasureBoard.Row::code)
                    .containsExactly("7001"));

            assertThatThrownBy(() -> backend.send(officer, new RequestCompletion(ID, "")))
                    .isInstanceOfSatisfying(
                            RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("measure.done-needs-evidence"));
            backend.send(officer, new ReportProgress(ID, 40, "ประกาศแล้ว"));
            backend.send(officer, new AttachEvidence(ID, photo()));
            backend.send(officer, new RequestCompletion(ID, ""));

            eventually(() -> assertThat(done.get()).isEqualTo(1));
        }
        eventually(() -> {
            var sheet = backend.ask(officer, new MeasureSheet(ID));
            assertThat(sheet.status()).isEqualTo(MeasureStatus.DONE);
            assertThat(sheet.history())
                    .extracting(MeasureSheet.Entry::what)
                    .containsExactly(
                            "MeasurePlanned",
                            "GuidelineAssigned",
                            "WorkStarted",
                            "ProgressReported",
                            "EvidenceAttached",
                            "CompletionRequested",
                            "MeasureCompleted");
        });
        eventually(
                () -> assertThat(backend.ask(officer, new FindMeasures("๗๐๐๑")).rows())
                        .hasSize(1));
        assertThat(log.history(tenant, 1, 10)).hasSize(4).allSatisfy(commit -> {
            assertThat(commit.tenant()).isEqualTo(tenant);
            assertThat(commit.channel()).isEqualTo(Channel.WEB);
        });
    }

    @Test
    void another_organisations_measure_does_not_exist() {
        Actor here = staff(new TenantId("here"), Role.COORDINATOR);
        Actor there = staff(new TenantId("there"), Role.COORDINATOR);
        backend.send(here, plan());
        assertThatThrownBy(() -> backend.send(there, new ReportProgress(ID, 10, "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.ask(there, new MeasureSheet(ID))).isInstanceOf(NotFound.class);
        assertThat(backend.ask(there, new MeasureBoard(2570)).rows()).isEmpty();
    }

    @Test
    void the_same_command_id_has_one_effect_and_an_undo_restores_what_was() {
        TenantId tenant = new TenantId("undo");
        Actor coordinator = staff(tenant, Role.COORDINATOR);
        Actor officer = staff(tenant, Role.OFFICER);
        backend.send(coordinator, plan());
        backend.send(officer, "event-1", new ReportProgress(ID, 30, ""));
        backend.send(officer, "event-1", new ReportProgress(ID, 30, ""));
        backend.send(officer, new ReportProgress(ID, 60, ""));
        assertThat(log.history(tenant, 1, 10)).hasSize(3);
        backend.send(officer, new UndoLastReport(ID));
        eventually(() ->
                assertThat(backend.ask(officer, new MeasureSheet(ID)).percent()).isEqualTo(30));
        assertThatThrownBy(() -> backend.send(officer, new UndoLastReport(ID))).isInstanceOf(RuleViolated.class);
    }

    static Actor staff(TenantId tenant, Role role) {
        return new Actor(tenant, "person/" + role, Channel.WEB, Set.of(role), Set.of("clerk-office"));
    }

    private static PlanMeasure plan() {
        Responsible office = Responsible.department("สำนักปลัด", "clerk-office");
        return new PlanMeasure(
                ID,
                2570,
                "7001",
                "มาตรการเผยแพร่ข้อมูล",
                FROM,
                TO,
                List.of(new Guideline(1, "ปรับปรุงเว็บไซต์", List.of(office), FROM, TO)));
    }

    private static Evidence photo() {
        return new Evidence(
                "e-1",
                EvidenceKind.PHOTO,
                "ภาพกิจกรรม",
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 20),
                null,
                null,
                "ab");
    }
}
