package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Said;
import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Role;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostponeDialogueTest extends LineWorld {

    private static final LocalDate DUE = LocalDate.of(2027, 2, 28);

    @Test
    void an_officer_asks_for_a_later_day_and_the_head_lets_it_be() {
        Town town = town("postpone");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue officer = town.officer();

        officer.says("เลื่อน 457")
                .isAnswered("ครบกำหนด 28 ก.พ. 2570", "ขอเลื่อนเป็นวันใด")
                .withButtons("อีก 7 วัน", "อีก 30 วัน", "เลือกวันที่", "ยกเลิก");
        officer.says("๑๕ มีนาคม ๒๕๗๐").isAnswered("จาก 28 ก.พ. 2570 เป็น 15 มี.ค. 2570", "กรุณาพิมพ์เหตุผล");
        officer.says("ผู้รับจ้างขอขยายเวลา")
                .isAnswered("ขอเลื่อนเป็น 15 มี.ค. 2570", "ผู้รับจ้างขอขยายเวลา", "รอหัวหน้าเห็นชอบ");
        town.showsAsPostponing(measure, true);
        assertThat(town.sheet(measure).to()).isEqualTo(DUE);
        officer.says("457").isAnswered("ขอเลื่อนกำหนดแล้ว รอหัวหน้าเห็นชอบ");

        head.says("สรุป").isAnswered("คำขอเลื่อนกำหนดที่รอท่าน", "1 มาตรการ");
        head.says("งาน")
                .isAnswered(
                        "ขอเลื่อนกำหนด",
                        "สมชาย ใจดี ขอเมื่อ 22 พ.ย. 2569 เวลา 10:00 น.",
                        "จาก 28 ก.พ. 2570 เป็น 15 มี.ค. 2570 (+15 วัน)",
                        "“ผู้รับจ้างขอขยายเวลา”")
                .withButtons("ให้เลื่อน", "ไม่ให้เลื่อน");
        head.taps("ให้เลื่อน").isAnswered("ให้เลื่อนกำหนดแล้ว", "457");
        eventually(() -> assertThat(town.sheet(measure).to()).isEqualTo(LocalDate.of(2027, 3, 15)));
        head.taps("เลิกทำ").isAnswered("เลิกทำแล้ว");
        eventually(() -> assertThat(town.sheet(measure).to()).isEqualTo(DUE));
        town.showsAsPostponing(measure, true);
    }

    @Test
    void a_day_is_tapped_or_picked_from_the_calendar() {
        Town town = town("picked-day");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue officer = town.officer();
        officer.says("เลื่อน 457 ผู้รับจ้างไม่เข้า").isAnswered("ขอเลื่อนเป็นวันใด");
        officer.taps("อีก 7 วัน").isAnswered("ขอเลื่อนเป็น 7 มี.ค. 2570", "“ผู้รับจ้างไม่เข้า”");
        town.showsAsPostponing(measure, true);
        officer.taps("เลิกทำ").isAnswered("เลิกทำแล้ว");
        town.showsAsPostponing(measure, false);

        officer.says("457").isAnswered("457");
        officer.taps("เลื่อนกำหนด").isAnswered("ขอเลื่อนเป็นวันใด");
        officer.say(new Said.Postback(officer.dataOf("เลือกวันที่"), null, Map.of("date", "2027-04-01")));
        officer.isAnswered("เป็น 1 เม.ย. 2570", "กรุณาพิมพ์เหตุผล");
        officer.says("ฝนตกหนัก").isAnswered("ขอเลื่อนเป็น 1 เม.ย. 2570");
        town.showsAsPostponing(measure, true);
    }

    @Test
    void one_line_is_enough_for_a_head_whose_measure_it_is() {
        Town town = town("head-postpones");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        head.says("เลื่อน 457 31 มี.ค. 2570 งบประมาณมาช้า")
                .isAnswered("เลื่อนเป็น 31 มี.ค. 2570 เพราะ “งบประมาณมาช้า”");
        eventually(() -> assertThat(town.sheet(measure).to()).isEqualTo(LocalDate.of(2027, 3, 31)));
        head.says("เลิกทำ").isAnswered("เลิกทำแล้ว");
        eventually(() -> assertThat(town.sheet(measure).to()).isEqualTo(DUE));
    }

    @Test
    void a_head_who_declines_says_why_and_the_officer_reads_it() {
        Town town = town("declined");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue officer = town.officer();
        officer.says("เลื่อน 457 31 มี.ค. 2570 งานมาก").isAnswered("รอหัวหน้าเห็นชอบ");
        town.showsAsPostponing(measure, true);
        head.says("งาน").isAnswered("ขอเลื่อนกำหนด");
        head.taps("ไม่ให้เลื่อน").isAnswered("เหตุผลที่ไม่ให้เลื่อนกำหนด");
        head.says("ต้องเสร็จก่อนตรวจประเมิน").isAnswered("ไม่ให้เลื่อนกำหนด บันทึกแล้ว", "“ต้องเสร็จก่อนตรวจประเมิน”");
        town.showsAsPostponing(measure, false);
        officer.says("457").isAnswered("ไม่ให้เลื่อนกำหนด: “ต้องเสร็จก่อนตรวจประเมิน”");
        assertThat(town.sheet(measure).to()).isEqualTo(DUE);
    }

    @Test
    void a_day_that_is_none_or_not_later_or_beyond_the_year_is_told() {
        Town town = town("odd-days");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("เลื่อน 457 1 ม.ค. 2570 เร็วขึ้น").isAnswered("ต้องอยู่หลังกำหนดเดิม (28 กุมภาพันธ์ 2570)");
        officer.says("เลื่อน 457 1 ต.ค. 2570 ปีหน้า").isAnswered("ไม่เกินสิ้นปีงบประมาณ (30 กันยายน 2570)");
        officer.says("เลื่อน 457 31 เม.ย. 2570 เหตุผล").isAnswered("ขอเลื่อนเป็นวันใด");
        officer.says("ยกเลิก").isAnswered("ยกเลิกแล้ว");
        assertThat(town.sheet(measure).to()).isEqualTo(DUE);
    }
}
