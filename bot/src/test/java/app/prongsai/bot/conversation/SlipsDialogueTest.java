package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import org.junit.jupiter.api.Test;

class SlipsDialogueTest extends LineWorld {

    @Test
    void a_slip_in_a_word_is_asked_back_and_one_tap_says_it_right() {
        Town town = town("slips");
        MeasureId measure = town.plans("4570", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("สรปุ").isAnswered("หมายถึง “สรุป”").withButtons("สรุป");
        officer.taps("สรุป").isAnswered("ภาพรวม");
        officer.says("เริม ๔๕๗๐").isAnswered("“เริ่ม 4570”");
        assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.NOT_STARTED);
        officer.taps("เริ่ม 4570").isAnswered("เริ่มดำเนินการ");
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.IN_PROGRESS));
    }

    @Test
    void a_slip_in_a_code_is_asked_back_with_what_was_said_kept() {
        Town town = town("code-slips");
        MeasureId measure = town.plans("4570", "มาตรการเผยแพร่ข้อมูล");
        town.plans("8888", "งานอื่น");
        Dialogue officer = town.officer();
        officer.says("4507 70% ติดป้ายแล้ว")
                .isAnswered("ไม่พบงาน “4507”", "หมายถึงงานใด", "4570 มาตรการเผยแพร่ข้อมูล")
                .notSaying("8888");
        assertThat(town.sheet(measure).percent()).isZero();
        officer.taps("4570 มาตรการเผยแพร่ข้…").isAnswered("70%", "ติดป้ายแล้ว");
        officer.says("ติดปัญหา 457 ฝนตก").isAnswered("หมายถึงงานใด");
        officer.taps("4570 มาตรการเผยแพร่ข้…").isAnswered("บันทึกปัญหาแล้ว", "“ฝนตก”");
        officer.says("4571").isAnswered("หมายถึงงานใด");
        officer.says("4570").isAnswered("70%");
        officer.says("9999 10%").isAnswered("ไม่พบงาน “9999” ไม่มีอะไรถูกบันทึก");
    }

    @Test
    void a_slip_in_a_name_is_asked_back() {
        Town town = town("name-slips");
        town.plans("4570", "มาตรการเผยแพร่ข้อมูลต่อสาธารณะ");
        Dialogue officer = town.officer();
        officer.says("เสร็จ เผยแพร่ขอมูล").isAnswered("หมายถึงงานใด", "4570");
        officer.says("อากาศดีนะวันนี้").isAnswered("ยังไม่เข้าใจ");
    }
}
