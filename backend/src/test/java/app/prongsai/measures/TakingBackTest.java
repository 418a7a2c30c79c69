package app.prongsai.measures;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.evidence.EvidenceVault;
import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.measures.read.PostponementsAsked;
import app.prongsai.measures.write.ApproveCompletion;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.MakeRemark;
import app.prongsai.measures.write.Postpone;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.measures.write.Reschedule;
import app.prongsai.measures.write.ReturnForMoreWork;
import app.prongsai.measures.write.StartWork;
import app.prongsai.measures.write.StateNothingToReport;
import app.prongsai.measures.write.TakeBackWords;
import app.prongsai.measures.write.UndoLastReport;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Town;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class TakingBackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Autowired
    Backend backend;

    @Test
    void the_last_remark_is_undone_and_what_was_said_before_stands_again() {
        Town town = Town.founded(backend, "remarkundone");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(town.officer(), new MakeRemark(measure, Remark.PROBLEM, "ฝนตก"));
        backend.send(town.officer(), new StateNothingToReport(measure, List.of(Remark.PROBLEM, Remark.OBSTACLE)));
        eventually(() -> assertThat(town.sheet(measure).remarks())
                .containsEntry(Remark.PROBLEM, "ไม่มี")
                .containsEntry(Remark.OBSTACLE, "ไม่มี"));
        backend.send(town.officer(), new UndoLastReport(measure));
        eventually(() -> assertThat(town.sheet(measure).remarks())
                .containsEntry(Remark.PROBLEM, "ฝนตก")
                .doesNotContainKey(Remark.OBSTACLE));
        town.refused(town.officer(), new UndoLastReport(measure), "measure.nothing-to-undo");
    }

    @Test
    void what_is_offered_to_be_undone_is_what_can_be() {
        Town town = Town.founded(backend, "undooffered");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        eventually(() -> assertThat(town.sheet(measure).lastStep()).isEmpty());
        offeredAndUndone(town, measure, town.officer(), new StartWork(measure));
        offeredAndUndone(town, measure, town.officer(), new ReportProgress(measure, 40, "ประกาศแล้ว"));
        offeredAndUndone(town, measure, town.officer(), new MakeRemark(measure, Remark.PROBLEM, "ฝนตก"));
        offeredAndUndone(town, measure, town.officer(), new StateNothingToReport(measure, Remark.PROBLEM));
        offeredAndUndone(town, measure, town.officer(), new AttachEvidence(measure, Town.evidence("e", "ประกาศ", DAY)));
        backend.send(town.officer(), new AttachEvidence(measure, Town.evidence("f", "ประกาศ", DAY)));
        offeredAndUndone(town, measure, town.officer(), new RequestCompletion(measure, ""));
        backend.send(town.officer(), new RequestCompletion(measure, ""));
        offeredAndUndone(town, measure, town.head(), new ReturnForMoreWork(measure, "ขอรูปถ่าย"));
        offeredAndUndone(town, measure, town.head(), new ApproveCompletion(measure));
    }

    private void offeredAndUndone(Town town, MeasureId measure, Actor by, Command step) {
        backend.send(by, step);
        eventually(() ->
                assertThat(town.sheet(measure).lastStep().map(Entry::actor)).contains(by.id()));
        backend.send(by, new UndoLastReport(measure));
        eventually(() -> assertThat(town.sheet(measure).lastStep()).isEmpty());
        town.refused(by, new UndoLastReport(measure), "measure.nothing-to-undo");
    }

    @Test
    void what_the_author_takes_back_is_shown_no_more_but_that_it_was_said_is() {
        Town town = Town.founded(backend, "wordsback");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(
                town.coordinator(),
                new Reschedule(measure, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 2, 28), "ตามแผน"));
        backend.send(town.officer(), "said-1", new ReportProgress(measure, 40, "นายดำแจ้งว่า"));
        backend.send(town.officer(), "said-2", new MakeRemark(measure, Remark.PROBLEM, "นายดำไม่มา"));
        backend.send(town.officer(), "said-3", new Postpone(measure, LocalDate.of(2027, 9, 30), "นายดำลา"));
        town.refused(town.head(), new TakeBackWords(measure, "said-1", null), "measure.no-such-words");
        town.refused(town.officer(), new TakeBackWords(measure, "said-9", null), "measure.no-such-words");
        for (String said : List.of("said-1", "said-2")) {
            backend.send(town.officer(), new TakeBackWords(measure, said, null));
        }
        backend.send(Actor.system(town.tenant(), Channel.LINE), new TakeBackWords(measure, "said-3", null));
        eventually(() -> assertThat(town.sheet(measure).history().stream().map(Entry::what))
                .filteredOn("WordsWithdrawn"::equals)
                .hasSize(3));
        assertThat(town.sheet(measure).percent()).isEqualTo(40);
        assertThat(town.sheet(measure).remarks()).isEmpty();
        assertThat(town.sheet(measure).history())
                .noneMatch(entry -> entry.toString().contains("นายดำ"));
        eventually(() -> assertThat(
                        backend.ask(town.head(), new PostponementsAsked()).asked())
                .noneMatch(asked -> asked.reason().contains("นายดำ")));
        town.refused(town.officer(), new TakeBackWords(measure, "said-1", null), "measure.no-such-words");
    }

    @Test
    void proof_taken_back_takes_the_request_back_that_rested_on_it_alone() {
        Town town = Town.founded(backend, "proofback");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(town.officer(), "shown", new AttachEvidence(measure, Town.evidence("e", "ประกาศ", DAY)));
        backend.send(town.officer(), new RequestCompletion(measure, ""));
        backend.send(town.officer(), new TakeBackWords(measure, "shown", "e"));
        eventually(() -> assertThat(town.sheet(measure).history().stream().map(Entry::what))
                .endsWith("ReturnedForMoreWork", "EvidenceWithdrawn", "WordsWithdrawn"));
        assertThat(town.sheet(measure).awaitingApproval()).isFalse();
        assertThat(town.sheet(measure).evidence()).isEmpty();
    }

    @Test
    void one_proof_may_have_several_files_and_stands_in_the_vault_once() {
        Town town = Town.founded(backend, "manyfiles");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        Evidence photos = new Evidence(
                "e",
                EvidenceKind.PHOTO,
                "ภาพถ่าย",
                DAY,
                DAY,
                null,
                null,
                "a".repeat(64),
                List.of("b".repeat(64), "c".repeat(64)));
        backend.send(town.officer(), new AttachEvidence(measure, photos));
        eventually(() -> assertThat(town.sheet(measure).evidence()).containsExactly(photos));
        eventually(() -> assertThat(town.ask(new EvidenceVault(2570)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.files()).hasSize(3)));
    }
}
