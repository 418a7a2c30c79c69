package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Pictures;
import app.prongsai.bot.Town;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.shared.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApprovalDialogueTest extends LineWorld {

    @Test
    void a_head_sees_what_waits_first_and_approves_with_one_tap() {
        Town town = town("approve");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue officer = town.officer();
        saysItIsDone(officer, town, measure);

        head.says("งาน")
                .isAnswered(
                        "รอท่านเห็นชอบ",
                        "457",
                        "สมชาย ใจดี แจ้งว่าดำเนินการแล้ว เมื่อ 22 พ.ย. 2569 เวลา 10:00 น.",
                        "“ติดป้ายครบ”",
                        "หลักฐาน 1 รายการ",
                        "ภาพถ่าย 22 พ.ย. 2569")
                .withButtons("อนุมัติ", "ส่งกลับ", "ดูรายละเอียด");
        head.taps("อนุมัติ").isAnswered("เห็นชอบแล้ว เวลา 10:00 น.", "457 มาตรการเผยแพร่ข้อมูล", "ดำเนินการแล้ว");
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE));
        assertThat(town.sheet(measure).history().getLast().actor())
                .isEqualTo(town.person("สุดา หัวหน้า").toString());
    }

    @Test
    void a_head_returns_with_a_reason_that_the_officer_finds_on_the_card() {
        Town town = town("give-back");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue officer = town.officer();
        saysItIsDone(officer, town, measure);

        head.says("งาน").isAnswered("รอท่านเห็นชอบ");
        head.taps("ส่งกลับ").isAnswered("เหตุผลที่ส่งกลับ").withButtons("ยกเลิก");
        head.says("ขอรูปถ่ายป้ายด้านหน้า").isAnswered("ส่งกลับแล้ว", "457", "“ขอรูปถ่ายป้ายด้านหน้า”");
        town.showsAsWaiting(measure, false);
        officer.says("๔๕๗").isAnswered("ส่งกลับให้แก้ไข", "“ขอรูปถ่ายป้ายด้านหน้า”");

        officer.says("457 90% เพิ่มรูปแล้ว").isAnswered("90%");
        eventually(() -> assertThat(town.sheet(measure).percent()).isEqualTo(90));
        officer.says("457").isAnswered("90%").notSaying("ขอรูปถ่ายป้ายด้านหน้า");
    }

    @Test
    void both_can_be_typed_with_the_code_and_the_reason() {
        Town town = town("typed-approval");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue clerk = town.staff("อนันต์ ปลัด", Role.CLERK);
        Dialogue officer = town.officer();
        saysItIsDone(officer, town, measure);

        clerk.says("ส่งกลับ ๔๕๗ ขอรูปเพิ่ม").isAnswered("ส่งกลับแล้ว", "“ขอรูปเพิ่ม”");
        officer.says("เสร็จ 457").isAnswered("รอหัวหน้าเห็นชอบ");
        clerk.says("อนุมัติ 457 458").isAnswered("ครั้งละหนึ่งงาน");
        assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.IN_PROGRESS);
        clerk.says("อนุมัติ 457").isAnswered("เห็นชอบแล้ว");
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE));
        clerk.says("อนุมัติ 457").isAnswered("ไม่ได้รอความเห็นชอบแล้ว");
    }

    @Test
    void approve_without_a_code_asks_which_of_those_that_wait() {
        Town town = town("which-approval");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        town.plans("458", "งานอื่น");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        head.says("อนุมัติ").isAnswered("ไม่มีงานหรือรายงานที่รอท่านเห็นชอบ");
        saysItIsDone(town.officer(), town, measure);
        head.says("อนุมัติ").isAnswered("งานใด", "457 มาตรการเผยแพร่ข้อมูล").notSaying("458");
        head.taps("457 มาตรการเผยแพร่ข้อ…").isAnswered("เห็นชอบแล้ว");
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE));
    }

    @Test
    void an_approval_and_a_return_by_mistake_are_undone_within_ten_minutes() {
        Town town = town("unapprove");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        saysItIsDone(town.officer(), town, measure);

        head.says("อนุมัติ 457").isAnswered("เห็นชอบแล้ว");
        head.taps("เลิกทำ").isAnswered("เลิกทำแล้ว");
        town.showsAsWaiting(measure, true);
        head.says("ส่งกลับ 457 ผิดงาน").isAnswered("ส่งกลับแล้ว");
        head.says("เลิกทำ").isAnswered("เลิกทำแล้ว");
        town.showsAsWaiting(measure, true);
        head.says("อนุมัติ 457").isAnswered("เห็นชอบแล้ว");
        clock.advance(Duration.ofMinutes(11));
        head.says("เลิกทำ").isAnswered("ภายใน 10 นาที");
    }

    @Test
    void an_old_approval_card_does_nothing_and_is_answered_with_a_fresh_one() {
        Town town = town("old-approval");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue officer = town.officer();
        saysItIsDone(officer, town, measure);
        head.says("งาน").isAnswered("รอท่านเห็นชอบ");
        String approve = head.dataOf("อนุมัติ");

        officer.says("เลิกทำ").isAnswered("เลิกทำแล้ว");
        town.showsAsWaiting(measure, false);
        head.presses(approve).isAnswered("การ์ดนี้เก่าแล้ว", "457").withoutButton("อนุมัติ");
        officer.says("เสร็จ 457 แก้ป้ายแล้ว").isAnswered("รอหัวหน้าเห็นชอบ");
        town.showsAsWaiting(measure, true);
        head.presses(approve).isAnswered("การ์ดนี้เก่าแล้ว", "“แก้ป้ายแล้ว”");
        assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.IN_PROGRESS);
        head.taps("อนุมัติ").isAnswered("เห็นชอบแล้ว");
    }

    @Test
    void nobody_approves_what_is_not_theirs_to_approve() {
        Town there = town("approval-there");
        MeasureId foreign = there.plans("999", "ของที่อื่น");
        there.staff("หัวหน้าที่นั่น", Role.HEAD);
        saysItIsDone(there.officer(), there, foreign);

        Town town = town("approval-here");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue other = town.staff("หัวหน้ากองช่าง", "public-works", Role.HEAD);
        Dialogue officer = town.officer();
        saysItIsDone(officer, town, measure);
        head.says("งาน").isAnswered("รอท่านเห็นชอบ");
        String approve = head.dataOf("อนุมัติ");

        officer.presses(approve).isAnswered("ไม่มีสิทธิ์");
        officer.says("อนุมัติ 457").isAnswered("ไม่มีสิทธิ์");
        other.presses(approve).isAnswered("ผู้เห็นชอบคือหัวหน้าหน่วยงานที่รับผิดชอบ");
        head.presses("v1|approve|" + foreign.value() + "||abc").isAnswered("ไม่พบงานนี้");
        town.showsAsWaiting(measure, true);
        there.showsAsWaiting(foreign, true);
    }

    @Test
    void the_summary_counts_what_waits() {
        Town town = town("waiting-counts");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue officer = town.officer();
        saysItIsDone(officer, town, measure);
        head.says("สรุป").isAnswered("งานที่รอท่านเห็นชอบ", "1 มาตรการ", "รายงานที่รอท่านเห็นชอบ", "0 ฉบับ");
        head.says("ช่วย").isAnswered("อนุมัติ 6601", "ส่งกลับ 6601 เหตุผล");
        officer.says("สรุป").isAnswered("ปีงบประมาณ").notSaying("รอท่านเห็นชอบ");
        officer.says("ช่วย").isAnswered("6601 70% ข้อความ").notSaying("อนุมัติ");
    }

    private static void saysItIsDone(Dialogue officer, Town town, MeasureId measure) {
        Sheet sheet = town.sheet(measure);
        officer.says("หลักฐาน " + sheet.code()).isAnswered("ส่งรูปถ่าย");
        officer.sends(Pictures.png(1)).isAnswered("แนบรูปแล้ว");
        officer.says("เสร็จ " + sheet.code() + " ติดป้ายครบ").isAnswered("รอหัวหน้าเห็นชอบ");
        town.showsAsWaiting(measure, true);
    }
}
