package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Pictures;
import app.prongsai.bot.Town;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.shared.Role;
import org.junit.jupiter.api.Test;

/** Whoever answers to a message about a measure need not name it. */
class QuoteDialogueTest extends LineWorld {

    @Test
    void what_is_said_in_answer_to_a_card_is_said_of_its_measure() {
        Town town = town("quote");
        MeasureId website = town.plans("6601", "เว็บไซต์");
        MeasureId signs = town.plans("6602", "ป้ายประกาศ");
        Dialogue officer = town.officer();

        officer.says("6601").isAnswered("6601", "เว็บไซต์");
        String card = officer.lastMessageId();
        officer.says("6602").isAnswered("6602", "ป้ายประกาศ");
        officer.quotes("70% เทแล้ว", card).isAnswered("บันทึกแล้ว", "6601 เว็บไซต์", "70%", "เทแล้ว");
        officer.quotes("เทพื้นเสร็จ ๘๐ %", card).isAnswered("6601 เว็บไซต์", "80%", "เทพื้นเสร็จ");
        officer.quotes("ติดปัญหา ผู้รับจ้างไม่เข้า", card).isAnswered("บันทึกปัญหาแล้ว", "6601 เว็บไซต์");
        officer.quotes("รอภาพถ่าย", card).isAnswered("6601 เว็บไซต์", "รอภาพถ่าย");
        officer.quotes("6602 30%", card).isAnswered("6602 ป้ายประกาศ", "30%");
        eventually(() -> {
            assertThat(town.sheet(website).percent()).isEqualTo(80);
            assertThat(town.sheet(website).remarks()).containsEntry(Remark.PROBLEM, "ผู้รับจ้างไม่เข้า");
            assertThat(town.sheet(signs).percent()).isEqualTo(30);
        });
    }

    @Test
    void done_asks_for_a_proof_which_comes_after_it() {
        Town town = town("quote-done");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        officer.says("6601").isAnswered("เว็บไซต์");
        officer.quotes("เสร็จ").isAnswered("ต้องมีหลักฐาน");
        officer.sends(Pictures.png(1)).isAnswered("แนบหลักฐานแล้ว", "ดำเนินการแล้ว");
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE));
        officer.quotes("เลิกทำ").isAnswered("เลิกทำแล้ว", "6601 เว็บไซต์");
    }

    @Test
    void a_question_about_a_measure_is_answered_and_not_taken_for_a_report() {
        Town town = town("quote-question");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        officer.says("ติดปัญหา 6601").isAnswered("พิมพ์ปัญหา");
        officer.quotes("ฝนตกหนัก").isAnswered("บันทึกปัญหาแล้ว", "ฝนตกหนัก");
        eventually(() -> assertThat(town.sheet(measure).remarks()).containsEntry(Remark.PROBLEM, "ฝนตกหนัก"));
        assertThat(town.sheet(measure).percent()).isZero();
    }

    @Test
    void undoing_in_answer_to_a_card_undoes_what_was_said_of_it() {
        Town town = town("quote-undo");
        MeasureId first = town.plans("6601", "เว็บไซต์");
        MeasureId second = town.plans("6602", "ป้ายประกาศ");
        Dialogue officer = town.officer();
        officer.says("6601 40%").isAnswered("6601", "40%");
        String saved = officer.lastMessageId();
        officer.says("6602 50%").isAnswered("6602", "50%");
        officer.quotes("เลิกทำ", saved).isAnswered("เลิกทำแล้ว", "6601 เว็บไซต์");
        eventually(() -> assertThat(town.sheet(first).percent()).isZero());
        assertThat(town.sheet(second).percent()).isEqualTo(50);
    }

    @Test
    void a_message_about_several_measures_or_none_names_none() {
        Town town = town("quote-none");
        town.plans("6601", "เว็บไซต์");
        town.plans("6602", "ป้ายประกาศ");
        Dialogue officer = town.officer();
        officer.says("งาน").isAnswered("6601", "6602");
        officer.quotes("สวัสดีครับ").isAnswered("ยังไม่เข้าใจ");
        officer.says("ช่วย").isAnswered("วิธีใช้");
        officer.quotes("สวัสดีครับ").isAnswered("ยังไม่เข้าใจ");
        officer.quotes("สวัสดีครับ", "999999").isAnswered("ยังไม่เข้าใจ");
    }

    @Test
    void a_head_agrees_in_answer_to_what_waits() {
        Town town = town("quote-head");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        officer.says("เสร็จ 6601").isAnswered("ต้องมีหลักฐาน");
        officer.sends(Pictures.png(2)).isAnswered("รอหัวหน้า");
        town.showsAsWaiting(measure, true);
        head.says("6601").isAnswered("6601");
        head.quotes("อนุมัติ").isAnswered("6601 เว็บไซต์");
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE));
    }
}
