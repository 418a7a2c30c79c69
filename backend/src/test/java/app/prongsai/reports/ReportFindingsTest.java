package app.prongsai.reports;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Remark;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.MakeRemark;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.measures.write.StateNothingToReport;
import app.prongsai.platform.Backend;
import app.prongsai.reports.ReportFindings.Finding;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import app.prongsai.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ReportFindingsTest {

    private static final RoundId ROUND = RoundId.of(2570, 12);

    @Autowired
    Backend backend;

    @Autowired
    SettableClock clock;

    @Test
    void a_report_in_order_has_no_errors_and_each_slip_is_found_at_its_measure() {
        Town town = Town.founded(backend, "findings");
        backend.send(town.coordinator(), new OpenRound(ROUND, 2569, ""));
        MeasureId good = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        MeasureId bad = town.planned(2570, "7002", "มาตรการรับเรื่องร้องเรียน");
        complete(town, good, "ประกาศแนวทาง ปี ๒๕๗๐", LocalDate.of(2026, 11, 3));
        eventually(
                () -> assertThat(rules(town)).contains("7002 missing-none").noneMatch(rule -> rule.startsWith("7001")));

        backend.send(
                town.head(),
                new AttachEvidence(
                        bad, new Evidence("u", EvidenceKind.PHOTO, "ภาพกิจกรรม", null, null, null, null, "ab")));
        backend.send(town.head(), new RequestCompletion(bad, ""));
        backend.send(
                town.head(),
                new MakeRemark(
                        bad,
                        Remark.PROBLEM,
                        "<p>ศูนย์ดำรงธรรมจังหวัดสุพรรณบุรี โทร 084-756285 ขององค์การบริหารส่วนตำบลบางใหญ่</p>"));
        eventually(() -> assertThat(rules(town))
                .contains(
                        "7002 done-without-dated-evidence",
                        "7002 foreign-province",
                        "7002 foreign-organisation",
                        "7002 impossible-phone",
                        "7002 stray-markup"));
        assertThat(town.ask(new ReportFindings(ROUND)).findings().getFirst().measure())
                .isIn(bad, null);
        assertThat(town.ask(new ReportFindings(ROUND)).findings())
                .filteredOn(finding -> finding.rule().equals("foreign-province"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.measure()).isEqualTo(bad));
    }

    @Test
    void what_was_copied_from_last_year_is_noticed() {
        Town town = Town.founded(backend, "leftovers");
        backend.send(town.coordinator(), new OpenRound(ROUND, 2569, ""));
        MeasureId before = town.planned(2569, "6901", "มาตรการเผยแพร่ข้อมูล");
        MeasureId now = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        complete(town, before, "ประกาศแนวทางเผยแพร่ข้อมูลของหน่วยงาน", LocalDate.of(2025, 11, 3));
        complete(town, now, "ประกาศแนวทางเผยแพร่ข้อมูลของหน่วยงาน", LocalDate.of(2026, 11, 3));
        backend.send(
                town.coordinator(), new MakeRemark(now, Remark.NOTE, "ตามแผนประจำปีงบประมาณ พ.ศ. ๒๕๖๙ ของหน่วยงาน"));
        eventually(() -> assertThat(town.ask(new ReportFindings(ROUND)).findings())
                .filteredOn(finding -> finding.rule().equals("leftover-wording"))
                .hasSize(2));
    }

    @Test
    void what_awaits_the_head_is_said() {
        Town town = Town.founded(backend, "unapproved");
        backend.send(town.coordinator(), new OpenRound(ROUND, 2569, ""));
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(
                town.officer(), new AttachEvidence(measure, Town.evidence("e", "ประกาศ", LocalDate.of(2026, 11, 3))));
        backend.send(town.officer(), new RequestCompletion(measure, ""));
        eventually(() -> assertThat(rules(town)).contains("7001 awaits-approval"));
    }

    @Test
    void what_was_mended_later_is_still_found_as_of_the_day_before() {
        Instant today = clock.instant();
        clock.set(Instant.parse("2026-11-10T05:00:00Z"));
        try {
            Town town = Town.founded(backend, "findingsofday");
            MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
            clock.set(Instant.parse("2026-11-20T05:00:00Z"));
            backend.send(town.coordinator(), new OpenRound(ROUND, 2569, ""));
            eventually(() -> assertThat(rules(town)).contains("7001 missing-none"));
            complete(town, measure, "ประกาศแนวทาง ปี ๒๕๗๐", LocalDate.of(2026, 11, 3));
            eventually(() -> assertThat(errors(town, null)).isZero());
            assertThat(errors(town, LocalDate.of(2026, 11, 20))).isZero();
            assertThat(errors(town, LocalDate.of(2026, 11, 10))).isPositive();
        } finally {
            clock.set(today);
        }
    }

    private static int errors(Town town, @Nullable LocalDate day) {
        return town.ask(new ReportFindings(ROUND, day)).errors();
    }

    private void complete(Town town, MeasureId measure, String evidence, LocalDate day) {
        backend.send(town.head(), new AttachEvidence(measure, Town.evidence("e", evidence, day)));
        backend.send(town.head(), new RequestCompletion(measure, ""));
        for (Remark remark : List.of(Remark.PROBLEM, Remark.OBSTACLE, Remark.RECOMMENDATION, Remark.NOTE)) {
            backend.send(town.head(), new StateNothingToReport(measure, remark));
        }
        backend.send(town.head(), new MakeRemark(measure, Remark.COMPARISON, "ปีก่อน 2 ครั้ง ปีนี้ 4 ครั้ง"));
    }

    private static List<String> rules(Town town) {
        return town.ask(new ReportFindings(ROUND)).findings().stream()
                .map((Finding finding) -> finding.code() + " " + finding.rule())
                .toList();
    }
}
