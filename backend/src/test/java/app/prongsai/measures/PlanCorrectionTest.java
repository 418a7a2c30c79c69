package app.prongsai.measures;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.CompareFigure;
import app.prongsai.measures.write.CorrectEvidence;
import app.prongsai.measures.write.DropGuideline;
import app.prongsai.measures.write.DropMeasure;
import app.prongsai.measures.write.ExtendEvidence;
import app.prongsai.measures.write.PlanBudget;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.measures.write.ReportSpending;
import app.prongsai.measures.write.Reschedule;
import app.prongsai.measures.write.Retitle;
import app.prongsai.measures.write.ReviseGuideline;
import app.prongsai.platform.Backend;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Town;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class PlanCorrectionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Test
    void a_correction_is_a_new_event_with_its_reason_and_the_plan_reads_as_corrected() {
        Town town = Town.founded(backend, "corrected");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        Guideline second = new Guideline(2, "ตรวจทุกเดือน", List.of(new Responsible("ทุกคน", null, null)), DAY, DAY);
        town.refused(town.coordinator(), new Retitle(measure, "ชื่อใหม่", ""), "measure.correction-needs-a-reason");
        long before = log.history(town.tenant(), 1, 100).size();
        backend.send(town.coordinator(), new Retitle(measure, "ชื่อใหม่", "พิมพ์ผิด"));
        backend.send(town.coordinator(), new Reschedule(measure, DAY, DAY.plusMonths(2), "งบมาช้า"));
        backend.send(town.coordinator(), new ReviseGuideline(measure, second, "เพิ่มตามข้อเสนอแนะ"));
        town.refused(
                town.coordinator(),
                new ReviseGuideline(measure, new Guideline(9, "ก", List.of(), DAY, DAY), "x"),
                "measure.no-such-guideline");
        eventually(() -> {
            var sheet = town.sheet(measure);
            assertThat(sheet.title()).isEqualTo("ชื่อใหม่");
            assertThat(sheet.to()).isEqualTo(DAY.plusMonths(2));
            assertThat(sheet.guidelines()).extracting(Guideline::number).containsExactly(1, 2);
            assertThat(sheet.history()).hasSize(5);
        });
        assertThat(log.history(town.tenant(), 1, 100)).hasSize((int) before + 3);
        backend.send(town.coordinator(), new DropGuideline(measure, 1, "ซ้ำกับข้อ ๒"));
        town.refused(town.coordinator(), new DropGuideline(measure, 2, "x"), "measure.needs-a-guideline");
        eventually(() -> assertThat(town.ask(new MeasureBoard(2570)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.everyoneOnly()).isTrue()));
    }

    @Test
    void evidence_is_corrected_but_its_file_stays_what_was_attached() {
        Town town = Town.founded(backend, "evidencefix");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        Evidence photo = new Evidence("e", EvidenceKind.PHOTO, "ภาพ", null, null, null, null, "abc");
        backend.send(town.officer(), new AttachEvidence(measure, photo));
        Evidence right =
                new Evidence("e", EvidenceKind.MEETING, "ประชุมครั้งที่ 1/2569", DAY, DAY, "1/2569", null, "xyz");
        town.refused(town.officer(), new CorrectEvidence(measure, right, ""), "measure.correction-needs-a-reason");
        backend.send(town.officer(), new CorrectEvidence(measure, right, "ระบุวันที่"));
        eventually(() -> assertThat(town.sheet(measure).evidence())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.from()).isEqualTo(DAY);
                    assertThat(item.file()).isEqualTo("abc");
                }));
        eventually(() -> assertThat(
                        town.ask(new MeasureBoard(2570)).rows().getFirst().undated())
                .isZero());
    }

    @Test
    void further_files_of_the_same_proof_are_added_once_and_only_while_it_stands() {
        Town town = Town.founded(backend, "evidencemore");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        Evidence photo = new Evidence("e", EvidenceKind.PHOTO, "ภาพ", null, null, null, null, "abc");
        Evidence link =
                new Evidence("l", EvidenceKind.PUBLICATION, "ประกาศ", null, null, null, "https://a.example", null);
        backend.send(town.officer(), new AttachEvidence(measure, photo));
        backend.send(town.officer(), new AttachEvidence(measure, link));
        backend.send(town.officer(), new ExtendEvidence(measure, "e", List.of("abc", "def", "def"), "มาทีหลัง"));
        backend.send(town.officer(), new ExtendEvidence(measure, "e", List.of("def"), "มาทีหลัง"));
        eventually(() -> assertThat(town.sheet(measure).evidence())
                .first()
                .satisfies(item -> assertThat(item.files()).containsExactly("abc", "def")));
        assertThat(log.history(town.tenant(), 1, 100).toString()).containsOnlyOnce("EvidenceCorrected");
        for (String other : List.of("l", "gone")) {
            town.refused(
                    town.officer(),
                    new ExtendEvidence(measure, other, List.of("def"), "มาทีหลัง"),
                    "measure.no-such-evidence");
        }
    }

    @Test
    void money_and_figures_stand_beside_last_years() {
        Town town = Town.founded(backend, "money");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(town.coordinator(), new PlanBudget(measure, 1_500_000));
        backend.send(town.officer(), new ReportSpending(measure, 725_050));
        town.refused(town.officer(), new ReportSpending(measure, -1), "measure.money-out-of-range");
        Figure meetings = new Figure("ผู้เข้าร่วม", "คน", new BigDecimal("120"), new BigDecimal("145.5"));
        backend.send(town.officer(), new CompareFigure(measure, meetings));
        backend.send(
                town.officer(),
                new CompareFigure(
                        measure, new Figure("ผู้เข้าร่วม", "คน", new BigDecimal("120"), new BigDecimal("150"))));
        eventually(() -> {
            assertThat(town.sheet(measure).budget()).isEqualTo(new Budget(1_500_000L, 725_050L));
            assertThat(town.sheet(measure).figures())
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.thisYear()).isEqualByComparingTo("150"));
        });
    }

    @Test
    void a_measure_that_left_the_plan_is_neither_shown_nor_reported_on_but_not_forgotten() {
        Town town = Town.founded(backend, "dropped");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(town.coordinator(), new DropMeasure(measure, "รวมกับมาตรการอื่น"));
        town.refused(town.officer(), new ReportProgress(measure, 10, ""), "measure.dropped");
        eventually(() -> {
            assertThat(town.ask(new MeasureBoard(2570)).rows()).isEmpty();
            assertThat(town.sheet(measure).dropped()).isTrue();
            assertThat(town.sheet(measure).history()).hasSize(3);
        });
    }
}
