package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Pictures;
import app.prongsai.bot.Town;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.shared.Role;
import app.prongsai.staff.AssignRoles;
import app.prongsai.staff.EndAssignment;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardVersionDialogueTest extends LineWorld {

    @Test
    void an_old_card_does_nothing_and_a_fresh_one_comes_instead() {
        Town town = town("old-card");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        Dialogue colleague = town.staff("สมหญิง", Role.OFFICER);
        officer.says("457").isAnswered("457");
        String done = officer.dataOf("เสร็จแล้ว");
        officer.taps("อัปเดต").isAnswered("ขณะนี้ 0%");
        String half = officer.dataOf("50%");

        colleague.says("457 80% ติดป้ายแล้ว").isAnswered("80%");
        eventually(() -> assertThat(town.sheet(measure).percent()).isEqualTo(80));
        officer.presses(half).isAnswered("การ์ดนี้เก่าแล้ว จึงไม่มีอะไรถูกบันทึก", "457", "80%");
        officer.presses(done).isAnswered("การ์ดนี้เก่าแล้ว", "80%");
        assertThat(town.sheet(measure).percent()).isEqualTo(80);
        officer.taps("อัปเดต").isAnswered("ขณะนี้ 80%");
        officer.taps("เสร็จแล้ว").isAnswered("ต้องมีหลักฐาน");
    }

    @Test
    void a_button_works_once_and_a_second_tap_finds_it_old() {
        Town town = town("twice");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("457").isAnswered("457");
        officer.taps("อัปเดต").isAnswered("ขณะนี้ 0%");
        String half = officer.dataOf("50%");
        officer.presses(half).isAnswered("บันทึกแล้ว", "50%");
        officer.presses(half).isAnswered("การ์ดนี้เก่าแล้ว", "50%");
        assertThat(town.sheet(measure).history().stream()
                        .filter(entry -> entry.what().equals("ProgressReported")))
                .hasSize(1);
    }

    @Test
    void an_old_undo_does_not_undo_something_newer() {
        Town town = town("old-undo");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("457 30%").isAnswered("30%");
        String undo = officer.dataOf("เลิกทำ");
        officer.says("457 60%").isAnswered("60%");
        officer.presses(undo).isAnswered("การ์ดนี้เก่าแล้ว", "60%");
        assertThat(town.sheet(measure).percent()).isEqualTo(60);
    }

    @Test
    void a_card_from_before_cards_had_versions_is_old() {
        Town town = town("unversioned");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.presses("v1|set|" + measure.value() + "|50").isAnswered("การ์ดนี้เก่าแล้ว", "457");
        officer.presses("v1|done|" + measure.value()).isAnswered("การ์ดนี้เก่าแล้ว");
        officer.presses("v1|undo|" + measure.value()).isAnswered("การ์ดนี้เก่าแล้ว");
        assertThat(town.sheet(measure).percent()).isZero();
    }

    @Test
    void an_ex_officers_cards_open_nothing_and_that_is_said_kindly() {
        Town town = town("left");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("หลักฐาน 457").isAnswered("ส่งรูปถ่าย");
        officer.sends(Pictures.png(1)).isAnswered("แนบรูปแล้ว");
        String done = officer.dataOf("เสร็จแล้ว");
        town.send(new EndAssignment(town.person("สมชาย ใจดี")));
        town.noLongerKnows(officer.user());

        officer.presses(done).isAnswered("ไม่ได้เชื่อมกับบัญชีเจ้าหน้าที่", "ไม่มีอะไรถูกบันทึก");
        officer.presses("v1|work").isAnswered("ไม่ได้เชื่อมกับบัญชีเจ้าหน้าที่");
        officer.says("เสร็จ 457").isAnswered("เมนูของ");
        assertThat(town.sheet(measure).status()).isNotEqualTo(MeasureStatus.DONE);
        assertThat(town.sheet(measure).awaitingApproval()).isFalse();
    }

    @Test
    void an_officer_who_moved_to_another_department_reports_no_more_on_the_old_ones_work() {
        Town town = town("moved");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("457 30%").isAnswered("30%");
        officer.says("457").isAnswered("457");
        officer.taps("อัปเดต").isAnswered("ขณะนี้ 30%");
        String half = officer.dataOf("50%");
        town.send(new AssignRoles(town.person("สมชาย ใจดี"), Set.of("public-works"), Set.of(Role.OFFICER)));
        town.knows(officer.user(), "public-works");
        officer.presses(half).isAnswered("เป็นของหน่วยงานอื่น");
        assertThat(town.sheet(measure).percent()).isEqualTo(30);
    }

    @Test
    void an_officer_who_moved_to_another_organisation_finds_nothing_of_the_old_one_there() {
        Town before = town("moved-from");
        MeasureId measure = before.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue there = before.officer();
        there.says("457").isAnswered("457");
        there.taps("อัปเดต").isAnswered("ขณะนี้ 0%");
        String half = there.dataOf("50%");
        before.send(new EndAssignment(before.person("สมชาย ใจดี")));
        before.noLongerKnows(there.user());

        Town now = town("moved-to");
        now.plans("458", "งานใหม่");
        Dialogue here = now.officer();
        here.presses(half).isAnswered("ไม่พบงานนี้");
        here.says("457 50%").isAnswered("หมายถึงงานใด", "458").notSaying("มาตรการเผยแพร่ข้อมูล");
        there.presses(half).isAnswered("ไม่ได้เชื่อมกับบัญชีเจ้าหน้าที่");
        assertThat(before.sheet(measure).percent()).isZero();
    }
}
