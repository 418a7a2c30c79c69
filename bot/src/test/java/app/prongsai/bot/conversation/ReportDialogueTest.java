package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.ReportDesk.Note;
import app.prongsai.reports.ReportState;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Role;
import org.junit.jupiter.api.Test;

class ReportDialogueTest extends LineWorld {

    private static final RoundId ROUND = RoundId.of(2570, 6);

    @Test
    void head_clerk_and_executive_agree_one_after_the_other_from_their_chats() {
        Town town = withReport("agreed");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue clerk = town.staff("อนันต์ ปลัด", Role.CLERK);
        Dialogue executive = town.staff("บุญมี นายก", Role.EXECUTIVE);

        clerk.says("งาน").isAnswered("ปีงบประมาณ").notSaying("รอท่านเห็นชอบ");
        head.says("งาน")
                .isAnswered(
                        "รายงานรอบ 6 เดือน ปีงบประมาณ 2570 ฉบับที่ 1",
                        "ข้อมูล ณ 22 พ.ย. 2569 เวลา 10:00 น.",
                        "ยังไม่ดำเนินการ",
                        "1 มาตรการ",
                        "ข้อที่ต้องแก้",
                        "เหตุผลที่เสนอ: “จะแก้ในรอบถัดไป”")
                .withButtons("อนุมัติ", "ส่งกลับ", "เปิดรายงาน");
        assertThat(head.linkOf("เปิดรายงาน")).isEqualTo("https://prongsai.example/app/reports/2570-6");
        head.taps("อนุมัติ").isAnswered("เห็นชอบแล้ว", "รอบ 6 เดือน", "ส่งต่อให้ปลัดแล้ว");
        town.waitsFor(ROUND, ApprovalStep.CLERK);

        clerk.says("สรุป").isAnswered("รายงานที่รอท่านเห็นชอบ", "1 ฉบับ");
        clerk.says("งาน").isAnswered("หัวหน้าเห็นชอบแล้ว: สุดา หัวหน้า");
        clerk.says("อนุมัติ รายงาน ข้อมูลครบถ้วน").isAnswered("ส่งต่อให้นายกแล้ว");
        town.waitsFor(ROUND, ApprovalStep.EXECUTIVE);

        executive.says("อนุมัติ").isAnswered("กรุณาเลือกจากการ์ด", "“ข้อมูลครบถ้วน”");
        executive.taps("อนุมัติ").isAnswered("เห็นชอบครบทุกลำดับแล้ว พร้อมเผยแพร่");
        eventually(() -> assertThat(town.desk(ROUND).state()).isEqualTo(ReportState.APPROVED));
    }

    @Test
    void a_report_is_given_back_with_the_reason_asked_for() {
        Town town = withReport("given-back");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        head.says("งาน").isAnswered("รอท่านเห็นชอบ");
        head.taps("ส่งกลับ").isAnswered("กรุณาพิมพ์เหตุผลที่ส่งกลับ").withButtons("ยกเลิก");
        head.says("ขอตัวเลขปีก่อน").isAnswered("ส่งกลับแล้ว", "ฉบับที่ 1", "“ขอตัวเลขปีก่อน”");
        eventually(() -> assertThat(town.desk(ROUND).notes().getLast())
                .extracting(Note::what, Note::text)
                .containsExactly("ReportReturned", "ขอตัวเลขปีก่อน"));
    }

    @Test
    void it_is_given_back_by_one_typed_line_too_and_cancelling_leaves_it_alone() {
        Town town = withReport("typed-back");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        head.says("ส่งกลับ รายงาน").isAnswered("กรุณาพิมพ์เหตุผล");
        head.says("ยกเลิก").isAnswered("ยกเลิกแล้ว");
        assertThat(town.desk(ROUND).state()).isEqualTo(ReportState.SUBMITTED);
        head.says("ส่งกลับ รายงาน ขอตัวเลขปีก่อน").isAnswered("ส่งกลับแล้ว");
        eventually(() -> assertThat(town.desk(ROUND).state()).isEqualTo(ReportState.RETURNED));
    }

    @Test
    void an_old_card_of_an_earlier_version_signs_nothing_and_the_new_one_is_shown() {
        Town town = withReport("old-report");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        head.says("งาน").isAnswered("ฉบับที่ 1");
        String old = head.dataOf("อนุมัติ");
        head.says("ส่งกลับ รายงาน ขอตัวเลข").isAnswered("ส่งกลับแล้ว");
        head.presses(old).isAnswered("ไม่ได้รอความเห็นชอบแล้ว");
        eventually(() -> assertThat(town.desk(ROUND).state()).isEqualTo(ReportState.RETURNED));
        town.submitsReport(ROUND);
        head.presses(old).isAnswered("ฉบับใหม่กว่า", "ฉบับที่ 2").withButtons("อนุมัติ");
        assertThat(town.desk(ROUND).waitsFor()).isEqualTo(ApprovalStep.HEAD);
    }

    @Test
    void who_is_not_the_next_and_who_comes_from_elsewhere_signs_nothing() {
        Town there = withReport("report-there");
        Town town = withReport("report-here");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue executive = town.staff("บุญมี นายก", Role.EXECUTIVE);
        Dialogue officer = town.officer();
        head.says("งาน").isAnswered("รอท่านเห็นชอบ");
        String approve = head.dataOf("อนุมัติ");
        executive.presses(approve).isAnswered("ยังไม่ถึงลำดับของท่าน");
        officer.presses(approve).isAnswered("ไม่มีสิทธิ์");
        head.presses("v1|endorse|2571-6|1").isAnswered("ไม่พบรายงานฉบับนี้");
        head.presses("v1|endorse|nonsense|1").isAnswered("ไม่พบรายงานฉบับนี้");
        head.presses("v1|returnreport|2570-6|x").isAnswered("ไม่พบรายงานฉบับนี้");
        assertThat(town.desk(ROUND).waitsFor()).isEqualTo(ApprovalStep.HEAD);
        assertThat(there.desk(ROUND).waitsFor()).isEqualTo(ApprovalStep.HEAD);
    }

    private Town withReport(String code) {
        Town town = town(code);
        town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        town.opensRound(ROUND);
        town.submitsReport(ROUND);
        return town;
    }
}
