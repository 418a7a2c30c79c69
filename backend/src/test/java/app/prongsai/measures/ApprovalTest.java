package app.prongsai.measures;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.read.AwaitingApproval;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.NeedsApproval;
import app.prongsai.measures.read.Overview;
import app.prongsai.measures.write.ApproveCompletion;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.ReopenMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.measures.write.ReturnForMoreWork;
import app.prongsai.measures.write.StartWork;
import app.prongsai.measures.write.UndoLastReport;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Town;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ApprovalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Autowired
    Backend backend;

    @Test
    void done_needs_evidence_and_then_the_heads_approval() {
        Town town = Town.founded(backend, "approval");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        town.refused(town.officer(), new RequestCompletion(measure, ""), "measure.done-needs-evidence");
        backend.send(town.officer(), new AttachEvidence(measure, Town.evidence("e", "ประกาศ", DAY)));
        eventually(() -> assertThat(
                        backend.ask(town.officer(), new NeedsApproval(measure)).needed())
                .isTrue());
        backend.send(town.officer(), new RequestCompletion(measure, "ครบทุกข้อ"));
        town.refused(town.officer(), new RequestCompletion(measure, ""), "measure.awaits-approval");

        eventually(() -> {
            assertThat(town.sheet(measure).awaitingApproval()).isTrue();
            assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.IN_PROGRESS);
            assertThat(backend.ask(town.head(), new AwaitingApproval()).rows()).hasSize(1);
            assertThat(town.ask(new Overview(2570)).awaitingApproval()).hasSize(1);
        });
        assertThat(backend.ask(otherHead(town), new AwaitingApproval()).rows()).isEmpty();
        town.refused(otherHead(town), new ApproveCompletion(measure), "measure.only-the-head-approves");

        backend.send(town.head(), new ApproveCompletion(measure));
        town.refused(town.head(), new ApproveCompletion(measure), "measure.nothing-to-approve");
        eventually(() -> {
            MeasureSheet.Sheet sheet = town.sheet(measure);
            assertThat(sheet.status()).isEqualTo(MeasureStatus.DONE);
            assertThat(sheet.awaitingApproval()).isFalse();
            assertThat(sheet.history().getLast().actor()).isEqualTo("person/head");
        });
    }

    @Test
    void what_the_head_returns_goes_on_with_the_reason_in_sight() {
        Town town = Town.founded(backend, "returned");
        MeasureId measure = requested(town);
        town.refused(town.clerk(), new ReturnForMoreWork(measure, " "), "measure.return-needs-a-reason");
        backend.send(town.clerk(), new ReturnForMoreWork(measure, "ขอรูปถ่ายป้ายประกาศ"));
        eventually(() -> {
            MeasureSheet.Sheet sheet = town.sheet(measure);
            assertThat(sheet.awaitingApproval()).isFalse();
            assertThat(sheet.status()).isEqualTo(MeasureStatus.IN_PROGRESS);
            assertThat(sheet.history().getLast().details()).containsEntry("reason", "ขอรูปถ่ายป้ายประกาศ");
        });
        backend.send(town.officer(), new RequestCompletion(measure, ""));
        eventually(() -> assertThat(town.sheet(measure).awaitingApproval()).isTrue());
    }

    @Test
    void who_says_that_it_is_done_says_that_all_of_it_is_with_or_without_words() {
        Town town = Town.founded(backend, "requestpercent");
        MeasureId measure = requested(town);
        eventually(() -> {
            assertThat(town.sheet(measure).percent()).isEqualTo(100);
            assertThat(backend.ask(town.head(), new AwaitingApproval()).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.percent()).isEqualTo(100));
            assertThat(town.ask(new MeasureBoard(2570)).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.percent()).isEqualTo(100));
        });
    }

    @Test
    void an_officer_who_said_done_by_mistake_takes_it_back() {
        Town town = Town.founded(backend, "requestundone");
        MeasureId measure = requested(town);
        backend.send(town.officer(), new UndoLastReport(measure));
        eventually(() -> {
            assertThat(town.sheet(measure).awaitingApproval()).isFalse();
            assertThat(town.sheet(measure).percent()).isZero();
            assertThat(town.sheet(measure).history().getLast().what()).isEqualTo("ReportUndone");
        });
        town.refused(town.head(), new ApproveCompletion(measure), "measure.nothing-to-approve");
    }

    @Test
    void a_status_goes_back_only_with_a_reason_that_the_history_keeps() {
        Town town = Town.founded(backend, "reopened");
        MeasureId measure = requested(town);
        backend.send(town.head(), new ApproveCompletion(measure));
        town.refused(town.officer(), new StartWork(measure), "measure.done-already");
        town.refused(town.officer(), new ReportProgress(measure, 40, "ยังไม่ครบ"), "measure.done-already");
        town.refused(
                town.officer(),
                new ReopenMeasure(measure, MeasureStatus.IN_PROGRESS, " "),
                "measure.step-back-needs-a-reason");
        town.refused(
                town.officer(), new ReopenMeasure(measure, MeasureStatus.DONE, "แก้ไข"), "measure.not-a-step-back");
        backend.send(
                town.officer(), new ReopenMeasure(measure, MeasureStatus.IN_PROGRESS, "ป้ายชำรุด ต้องติดตั้งใหม่"));
        town.refused(town.officer(), new ReportProgress(measure, 40, ""), "measure.less-needs-a-reason");
        eventually(() -> {
            MeasureSheet.Sheet sheet = town.sheet(measure);
            assertThat(sheet.status()).isEqualTo(MeasureStatus.IN_PROGRESS);
            assertThat(sheet.history().getLast().details())
                    .containsEntry("reason", "ป้ายชำรุด ต้องติดตั้งใหม่")
                    .containsEntry("status", "IN_PROGRESS");
        });
    }

    @Test
    void a_head_who_does_the_work_approves_it_in_one_step() {
        Town town = Town.founded(backend, "headdoes");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(town.head(), new AttachEvidence(measure, Town.evidence("e", "ประกาศ", DAY)));
        backend.send(town.head(), new RequestCompletion(measure, ""));
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE));
    }

    private MeasureId requested(Town town) {
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(town.officer(), new AttachEvidence(measure, Town.evidence("e", "ประกาศ", DAY)));
        backend.send(town.officer(), new RequestCompletion(measure, ""));
        return measure;
    }

    private static Actor otherHead(Town town) {
        return new Actor(town.tenant(), "person/other", Channel.WEB, Set.of(Role.HEAD), Set.of("finance"));
    }
}
