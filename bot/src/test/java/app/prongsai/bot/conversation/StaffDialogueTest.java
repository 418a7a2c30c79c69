package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Pictures;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Said;
import app.prongsai.bot.simulator.Simulator.Utterance;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.organisations.OrganisationStanding;
import app.prongsai.organisations.ResumeOrganisation;
import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffDialogueTest extends LineWorld {

    @Test
    void an_officer_sees_the_own_work_as_cards_the_most_urgent_first() {
        Town town = town("cards");
        town.plans("6602", "ปรับปรุงเว็บไซต์");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูลต่อสาธารณะ", LocalDate.of(2026, 11, 30), "clerk-office");
        town.plans("6603", "งานของกองช่าง", LocalDate.of(2026, 12, 31), "public-works");
        Dialogue officer = town.officer();

        officer.says("งาน")
                .isAnswered(
                        "6601",
                        "มาตรการเผยแพร่ข้อมูลต่อสาธารณะ",
                        "ยังไม่ดำเนินการ",
                        "ครบกำหนด 30 พ.ย. 2569",
                        "อีก 8 วัน")
                .withButtons("อัปเดต", "แนบรูป", "เสร็จแล้ว", "ติดปัญหา", "สรุป");
        assertThat(officer.lastMessages().get(0).path("altText").asString())
                .isEqualTo("ปีงบประมาณ 2570 ท่านมี 2 งาน ยังไม่เสร็จ 2 งาน เกินกำหนด 0 งาน"
                        + " งานแรก: งาน 6601 มาตรการเผยแพร่ข้อมูลต่อสาธารณะ ยังไม่ดำเนินการ 0% ครบกำหนด 30 พ.ย. 2569");
        officer.notSaying("งานของกองช่าง");
    }

    @Test
    void while_the_organisation_is_suspended_everything_is_answered_with_that_and_afterwards_it_goes_on() {
        Town town = town("paused");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        Actor operator = Actor.operator(town.tenant(), "operator");
        backend.send(operator, new SuspendOrganisation("ค้างการติดต่อ"));
        eventually(() -> assertThat(
                        backend.ask(operator, new OrganisationStanding()).suspended())
                .isTrue());
        officer.says("6601 40% เทคอนกรีตแล้ว").isAnswered("พักให้บริการชั่วคราว");
        backend.send(operator, new ResumeOrganisation());
        eventually(() -> assertThat(
                        backend.ask(operator, new OrganisationStanding()).suspended())
                .isFalse());
        officer.says("6601 40% เทคอนกรีตแล้ว").isAnswered("40%", "เทคอนกรีตแล้ว");
    }

    @Test
    void more_than_ten_tasks_are_counted_and_ten_are_shown() {
        Town town = town("many");
        for (int number = 1; number <= 12; number++) {
            town.plans(String.valueOf(6600 + number), "มาตรการที่ " + number);
        }
        Dialogue officer = town.officer();
        officer.says("งาน").isAnswered("12 งาน", "แสดง 10 งานแรก");
        assertThat(officer.lastMessages().get(0).path("contents").path("contents"))
                .hasSize(10);
    }

    @Test
    void one_typed_line_reports_progress_in_thai_or_arabic_digits() {
        Town town = town("typed");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();

        officer.says("6601 40% เทคอนกรีตแล้ว")
                .isAnswered("บันทึกแล้ว เวลา 10:00 น.", "6601 มาตรการเผยแพร่ข้อมูล", "40%", "เทคอนกรีตแล้ว")
                .withButtons("แนบรูป", "เลิกทำ");
        officer.says("  ๖๖๐๑   ๗๐ %  ติดป้ายแล้ว ๓ จุด ").isAnswered("70%", "ติดป้ายแล้ว ๓ จุด");
        officer.says("รายงาน 6601 80 ตรวจรับแล้ว").isAnswered("80%", "ตรวจรับแล้ว");
        officer.says("6601 90 เก็บงาน").isAnswered("90%");
        officer.says("6601 รอภาพถ่าย").isAnswered("90%", "รอภาพถ่าย");

        eventually(() -> {
            var sheet = town.sheet(measure);
            assertThat(sheet.percent()).isEqualTo(90);
            assertThat(sheet.status()).isEqualTo(MeasureStatus.IN_PROGRESS);
            assertThat(sheet.history().getLast()).satisfies(entry -> {
                assertThat(entry.channel()).isEqualTo(Channel.LINE);
                assertThat(entry.actor()).startsWith("person/");
                assertThat(entry.details()).containsEntry("text", "รอภาพถ่าย");
            });
        });
    }

    @Test
    void three_taps_change_the_status_and_attach_a_photo() {
        Town town = town("taps");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();

        officer.says("งาน").isAnswered("6601");
        officer.taps("อัปเดต").isAnswered("ขณะนี้ 0%").withButtons("25%", "50%", "75%", "พิมพ์เอง");
        officer.taps("75%").isAnswered("บันทึกแล้ว", "75%");
        officer.taps("แนบรูป").isAnswered("ส่งรูปถ่าย").withButtons("ถ่ายรูป", "เลือกจากคลังภาพ");
        officer.sends(Pictures.png(1)).isAnswered("แนบรูปแล้ว 1 รูป", "6601").withButtons("เสร็จแล้ว");
        officer.taps("เสร็จแล้ว").isAnswered("ดำเนินการแล้ว");

        eventually(() -> {
            assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE);
            assertThat(town.sheet(measure).evidence()).singleElement().satisfies(item -> {
                assertThat(item.kind()).isEqualTo(EvidenceKind.PHOTO);
                assertThat(item.title()).isEqualTo("ภาพถ่าย 22 พ.ย. 2569");
                assertThat(item.from()).isEqualTo(LocalDate.of(2026, 11, 22));
                assertThat(item.file()).matches("[0-9a-f]{64}");
            });
        });
    }

    @Test
    void done_without_evidence_asks_for_it_and_is_done_when_it_comes() {
        Town town = town("done");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();

        officer.says("เสร็จ 6601").isAnswered("ต้องมีหลักฐาน").withButtons("ถ่ายรูป", "เลือกจากคลังภาพ", "ยกเลิก");
        officer.sends(Pictures.png(2))
                .isAnswered("แนบหลักฐานแล้ว", "ดำเนินการแล้ว")
                .withButtons("เลิกทำ");
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE));

        officer.taps("เลิกทำ").isAnswered("เลิกทำแล้ว", "6601");
        eventually(() -> {
            assertThat(town.sheet(measure).status()).isNotEqualTo(MeasureStatus.DONE);
            assertThat(town.sheet(measure).evidence()).hasSize(1);
        });
    }

    @Test
    void a_link_is_evidence_too_with_the_words_beside_it_as_its_title() {
        Town town = town("links");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();

        officer.says("หลักฐาน 6601 https://www.example.go.th/news/1 ประกาศบนเว็บไซต์")
                .isAnswered("แนบลิงก์แล้ว", "ประกาศบนเว็บไซต์");
        officer.says("หลักฐาน ๖๖๐๑").isAnswered("วางลิงก์");
        officer.says("https://www.example.go.th/news/2").isAnswered("แนบลิงก์แล้ว: ลิงก์ www.example.go.th");
        officer.says("ยกเลิก").isAnswered("ยกเลิกแล้ว");
        officer.says("https://www.example.go.th/news/3").isAnswered("งานใด", "6601");
        officer.taps("6601 มาตรการเผยแพร่ข้…").isAnswered("แนบลิงก์แล้ว");

        eventually(() -> assertThat(town.sheet(measure).evidence())
                .extracting(Evidence::link)
                .containsExactly(
                        "https://www.example.go.th/news/1",
                        "https://www.example.go.th/news/2",
                        "https://www.example.go.th/news/3"));
    }

    @Test
    void a_photo_soon_after_a_report_belongs_to_it_and_one_much_later_is_asked_about() {
        Town town = town("soon-after");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("6601 70% ติดป้ายแล้ว").isAnswered("70%");
        officer.sends(Pictures.png(11)).isAnswered("แนบรูปแล้ว 1 รูป", "6601");
        officer.taps("เสร็จแล้ว").isAnswered("ดำเนินการแล้ว");
        clock.advance(Duration.ofMinutes(6));
        officer.sends(Pictures.png(12)).isAnswered("เป็นหลักฐานของงานใด");
        eventually(() -> assertThat(town.sheet(measure).evidence()).hasSize(1));
    }

    @Test
    void photos_sent_together_are_one_proof_and_wait_until_their_task_is_named() {
        Town town = town("photos");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        town.plans("6602", "ปรับปรุงเว็บไซต์");
        Dialogue officer = town.officer();

        officer.sends(Pictures.png(3), Pictures.png(4)).isAnswered("รับรูปแล้ว 2 รูป", "เป็นหลักฐานของงานใด");
        officer.says("6601").isAnswered("แนบรูปแล้ว 2 รูป", "6601");
        officer.sends(Pictures.png(5)).isAnswered("แนบรูปแล้ว 1 รูป", "6601");
        eventually(() -> assertThat(town.sheet(measure).evidence())
                .extracting(item -> item.files().size())
                .containsExactly(2, 1));
    }

    @Test
    void one_of_several_photos_that_cannot_be_had_does_not_lose_the_others() {
        Town town = town("one-lost");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        officer.says("หลักฐาน 6601").isAnswered("ส่งรูปถ่าย");
        SIMULATOR.fail(new Fault(town.channel(), "content", Fault.How.STATUS, 1, 410, 0));
        officer.sends(Pictures.png(31), Pictures.png(32), Pictures.png(33))
                .isAnswered("LINE ไม่เก็บรูปนี้แล้ว", "แนบรูปแล้ว 2 รูป");
        eventually(() -> assertThat(town.sheet(measure).evidence())
                .extracting(item -> item.files().size())
                .containsExactly(2));
    }

    @Test
    void a_photo_for_the_task_picked_from_the_list_completes_it_later() {
        Town town = town("picked");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        officer.sends(Pictures.png(6)).isAnswered("รับรูปแล้ว 1 รูป", "6601 เว็บไซต์");
        clock.advance(Duration.ofHours(1));
        officer.taps("6601 เว็บไซต์").isAnswered("แนบรูปแล้ว");
        officer.taps("เสร็จแล้ว").isAnswered("ดำเนินการแล้ว");
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE));

        clock.advance(Duration.ofHours(1));
        officer.sends(Pictures.png(16)).isAnswered("รับรูปแล้ว 1 รูป");
        clock.advance(Duration.ofHours(3));
        officer.taps("6601 เว็บไซต์").isAnswered("ยังไม่ได้บันทึก");
        assertThat(town.sheet(measure).evidence()).hasSize(1);
    }

    @Test
    void a_photo_taken_back_before_its_task_is_named_is_not_attached() {
        Town town = town("unsent");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        var sent = officer.say(new Said.Photos(List.of(Pictures.png(7))));
        officer.isAnswered("รับรูปแล้ว 1 รูป");
        officer.say(new Said.Unsend(sent.messageIds().getFirst()));
        officer.says("6601").isAnswered("ส่งรูปถ่าย");
        assertThat(town.sheet(measure).evidence()).isEmpty();
    }

    @Test
    void problems_and_recommendations_are_typed_or_tapped_or_stated_as_none() {
        Town town = town("remarks");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();

        officer.says("ติดปัญหา 6601 ผู้รับจ้างไม่เข้า 2 วัน").isAnswered("บันทึกปัญหาแล้ว", "ผู้รับจ้างไม่เข้า 2 วัน");
        eventually(() ->
                assertThat(town.sheet(measure).remarks()).containsEntry(Remark.PROBLEM, "ผู้รับจ้างไม่เข้า 2 วัน"));
        officer.says("6601").isAnswered("6601");
        officer.taps("ติดปัญหา").isAnswered("พิมพ์ปัญหา").withButtons("ไม่มี", "ยกเลิก");
        officer.says("ฝนตก 70% ของพื้นที่").isAnswered("บันทึกปัญหาแล้ว", "ฝนตก 70% ของพื้นที่");
        officer.says("ไม่มีปัญหา 6601").isAnswered("ปัญหาและอุปสรรค: ไม่มี");
        eventually(() -> assertThat(town.sheet(measure).remarks()).containsEntry(Remark.PROBLEM, "ไม่มี"));
        officer.says("ข้อเสนอแนะ 6601 ควรเพิ่มงบประมาณ").isAnswered("บันทึกข้อเสนอแนะแล้ว");
        eventually(() ->
                assertThat(town.sheet(measure).remarks()).containsEntry(Remark.RECOMMENDATION, "ควรเพิ่มงบประมาณ"));
        officer.says("เลิกทำ").isAnswered("เลิกทำแล้ว");
        eventually(() -> assertThat(town.sheet(measure).remarks()).doesNotContainKey(Remark.RECOMMENDATION));
        officer.says("เลิกทำ").isAnswered("ไม่มีรายงานล่าสุด");
        assertThat(town.sheet(measure).remarks()).containsEntry(Remark.PROBLEM, "ไม่มี");
    }

    @Test
    void a_problem_without_a_task_is_kept_until_the_task_is_named() {
        Town town = town("whose-problem");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        officer.says("ติดปัญหา ผู้รับจ้างไม่เข้า").isAnswered("งานใด");
        officer.taps("6601 เว็บไซต์").isAnswered("บันทึกปัญหาแล้ว", "ผู้รับจ้างไม่เข้า");
        eventually(() -> assertThat(town.sheet(measure).remarks()).containsEntry(Remark.PROBLEM, "ผู้รับจ้างไม่เข้า"));
    }

    @Test
    void part_of_a_title_is_enough_and_several_matches_are_asked_back() {
        Town town = town("titles");
        MeasureId first = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        town.plans("6602", "มาตรการเผยแพร่ประกาศ");
        Dialogue officer = town.officer();

        officer.says("เริ่ม เผยแพร่ ข้อมูล").isAnswered("เริ่มดำเนินการ", "6601");
        officer.says("รายงาน มาตรการเผยแพร่ 60% เกือบครบ").isAnswered("งานใด", "6601", "6602");
        officer.says("๖๖๐๑").isAnswered("60%", "เกือบครบ");
        eventually(() -> assertThat(town.sheet(first).percent()).isEqualTo(60));
        officer.says("เผยแพร่ประกาศ").isAnswered("6602", "ยังไม่ดำเนินการ");
    }

    @Test
    void a_lower_percent_asks_for_the_reason_and_takes_the_next_line_as_it() {
        Town town = town("lower");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("6601 70%").isAnswered("70%");
        officer.says("6601 50%").isAnswered("ระบุเหตุผล");
        officer.says("นับซ้ำไปสองจุด").isAnswered("50%", "นับซ้ำไปสองจุด");
        eventually(() -> assertThat(town.sheet(measure).percent()).isEqualTo(50));
    }

    @Test
    void the_last_report_is_undone_within_ten_minutes_and_not_later() {
        Town town = town("undo");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("เลิกทำ").isAnswered("ไม่มีรายงานล่าสุด");
        officer.says("6601 30%").isAnswered("30%");
        officer.says("เลิกทำ").isAnswered("เลิกทำแล้ว");
        eventually(() -> assertThat(town.sheet(measure).percent()).isZero());
        officer.says("6601 45%").isAnswered("45%");
        clock.advance(Duration.ofMinutes(11));
        officer.says("เลิกทำ").isAnswered("เลิกทำได้ภายใน 10 นาที");
        assertThat(town.sheet(measure).percent()).isEqualTo(45);
    }

    @Test
    void a_rule_that_refuses_is_told_in_its_own_words_and_nothing_is_recorded() {
        Town town = town("rules");
        MeasureId mine = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        MeasureId others = town.plans("6603", "งานของกองช่าง", LocalDate.of(2026, 12, 31), "public-works");
        Dialogue officer = town.officer();
        officer.says("6601 150%").isAnswered("ระหว่าง 0 ถึง 100");
        officer.says("6603 10%").isAnswered("เป็นของหน่วยงานอื่น");
        assertThat(town.sheet(mine).percent()).isZero();
        assertThat(town.sheet(others).percent()).isZero();
    }

    @Test
    void another_organisations_task_does_not_exist_here() {
        Town there = town("there");
        MeasureId foreign = there.plans("9901", "ของที่อื่น");
        Town here = town("here");
        here.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = here.officer();

        for (String id : new String[] {foreign.value(), "unknown", "../../9901", ""}) {
            officer.presses("v1|set|" + id + "|50").isAnswered("ไม่พบงานนี้");
            officer.presses("v1|evidence|" + id).isAnswered("ไม่พบงานนี้");
        }
        officer.says("9901 50%").isAnswered("ไม่พบงาน “9901”");
        assertThat(there.sheet(foreign).history()).noneMatch(entry -> entry.channel() == Channel.LINE);
    }

    @Test
    void a_button_of_an_unknown_kind_is_called_old_and_does_nothing() {
        Town town = town("old-buttons");
        Dialogue officer = town.officer();
        for (String data : new String[] {"v0|set|x|1", "v1|launch|x", "nonsense", "v1|", "|||"}) {
            officer.presses(data).isAnswered("ปุ่มนี้เก่าแล้ว");
        }
    }

    @Test
    void a_line_with_a_code_counts_even_while_other_words_are_awaited() {
        Town town = town("interrupted");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("ติดปัญหา 6601").isAnswered("พิมพ์ปัญหา");
        officer.says("6601 35%").isAnswered("35%");
        officer.says("ติดปัญหา 6601").isAnswered("พิมพ์ปัญหา");
        officer.says("ยกเลิก").isAnswered("ยกเลิกแล้ว");
        officer.says("ฝนตกหนัก").isAnswered("ยังไม่เข้าใจ");
        eventually(() -> {
            assertThat(town.sheet(measure).percent()).isEqualTo(35);
            assertThat(town.sheet(measure).remarks()).isEmpty();
        });
    }

    @Test
    void the_year_is_summed_up_and_help_is_given() {
        Town town = town("summary");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        town.plans("6602", "ปรับปรุงเว็บไซต์", LocalDate.of(2026, 11, 1), "clerk-office");
        Dialogue officer = town.officer();
        officer.says("6601 10%").isAnswered("10%");
        eventually(() -> officer.says("สรุป").isAnswered("ปีงบประมาณ 2570", "เกินกำหนด", "2 มาตรการ"));
        officer.says("ช่วย").isAnswered("6601 70% ข้อความ", "ยกเลิกการเชื่อม").withButtons("งานของฉัน", "สรุป");
    }

    @Test
    void english_is_spoken_on_request_and_thai_again() {
        Town town = town("english");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล", LocalDate.of(2026, 11, 30), "clerk-office");
        Dialogue officer = town.officer();
        officer.says("English").isAnswered("English it is");
        officer.says("work").isAnswered("Not started", "Due 30 Nov 2569");
        officer.says("6601 25% poured").isAnswered("Recorded at 10:00", "Progress 25%", "poured");
        officer.says("done 6601").isAnswered("piece of evidence");
        officer.says("ไทย").isAnswered("ใช้ภาษาไทย");
        officer.says("ยกเลิก").isAnswered("ยกเลิกแล้ว");
    }

    @Test
    void a_role_without_measures_is_told_so() {
        Town town = town("publisher");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue publisher = town.staff("วันเพ็ญ", Role.PUBLISHER);
        publisher.says("งาน").isAnswered("ไม่มีสิทธิ์");
        publisher.says("6601 10%").isAnswered("ไม่มีสิทธิ์");
        publisher.says("สวัสดี").isAnswered("ยังไม่เข้าใจ");
    }

    @Test
    void lasting_trouble_is_apologised_for_with_a_reference_and_holds_up_nobody_else() {
        Town town = town("sorry");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        Dialogue resident = town.resident("ป้าสมใจ");
        SIMULATOR.fail(new Fault(town.channel(), "content", Fault.How.STATUS, 3, 500, 0));
        var sent = SIMULATOR.sayTogether(
                town.channel(),
                List.of(
                        new Utterance(officer.user(), new Said.Photos(List.of(Pictures.png(8)))),
                        new Utterance(resident.user(), new Said.Text("ข่าว"))));
        resident.isAnswered("ข่าวประกาศ");
        String event = sent.webhookEventIds().getFirst();
        officer.isAnswered("ขออภัย", "ยังไม่ได้บันทึก กรุณาลองใหม่", event.substring(event.length() - 6));
        officer.sends(Pictures.png(8)).isAnswered("รับรูปแล้ว 1 รูป");
    }

    @Test
    void stickers_and_places_get_an_answer_too() {
        Dialogue officer = town("places").officer();
        officer.say(new Said.Location(null, "ที่ทำการ อบต.", 14.9, 102.0));
        officer.isAnswered("ยังไม่เข้าใจ");
    }
}
