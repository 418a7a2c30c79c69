package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.GroupChat;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.reminders.RemindEverybody;
import app.prongsai.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GroupDialogueTest extends LineWorld {

    @Test
    void only_a_mention_or_a_quoted_card_is_answered() {
        Town town = town("group");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        Dialogue resident = town.resident("ป้าสมใจ");
        GroupChat group = town.group(officer, resident);

        String among = group.hears(officer, "457 90%");
        group.hears(resident, "สรุป");
        group.quotes(officer, "457 80%", among);
        officer.says("457").isAnswered("0%");
        group.isNotAnswered();
        assertThat(town.sheet(measure).percent()).isZero();

        group.mentions(officer, "457");
        group.isAnswered("457", "มาตรการเผยแพร่ข้อมูล");
        assertThat(group.last().messages().toString()).doesNotContain("postback");
        group.quotes(officer, "70% ติดป้ายแล้ว");
        group.isAnswered("บันทึกแล้ว", "70%", "ติดป้ายแล้ว");
        eventually(() -> assertThat(town.sheet(measure).percent()).isEqualTo(70));
        group.mentions(officer, "สรุป");
        group.isAnswered("ภาพรวม");
    }

    @Test
    void what_is_not_for_everybodys_eyes_is_sent_to_the_own_chat() {
        Town town = town("group-private");
        town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        Dialogue resident = town.resident("ป้าสมใจ");
        GroupChat group = town.group(officer, resident);
        group.mentions(officer, "งาน");
        group.isAnswered("แชตส่วนตัว");
        group.mentions(resident, "เชื่อม 123456");
        group.isAnswered("ใช้ในกลุ่มไม่ได้");
        group.mentions(resident, "457 90%");
        group.isAnswered("https://prongsai.example/o/group-private/reports");
        group.mentions(officer, "สวัสดี");
        group.isAnswered("ในกลุ่ม พิมพ์ชื่อบัญชีนี้");
    }

    @Test
    void a_weekly_summary_comes_once_a_week_while_the_organisation_wants_it() {
        Town town = town("group-weekly");
        town.plans("457", "มาตรการเผยแพร่ข้อมูล", LocalDate.of(2026, 11, 1), "clerk-office");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue officer = town.officer();
        GroupChat group = town.group(head, officer);
        group.mentions(officer, "สรุปทุกสัปดาห์");
        group.isAnswered("ไม่มีสิทธิ์");
        group.mentions(head, "สรุปทุกสัปดาห์");
        group.isAnswered("วันทำการแรกของทุกสัปดาห์");
        town.wantsSummaries(1);

        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        town.send(new RemindEverybody());
        group.isTold("สรุปประจำสัปดาห์", "จาก 1 มาตรการ", "457 มาตรการเผยแพร่ข้อมูล: เกินกำหนดมาแล้ว 22 วัน");
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
        town.send(new RemindEverybody());
        group.mentions(head, "หยุดสรุป");
        group.isAnswered("ไม่ส่งสรุปประจำสัปดาห์");
        town.wantsSummaries(0);
        clock.set(Instant.parse("2026-11-30T02:00:00Z"));
        town.send(new RemindEverybody());
        head.says("สรุป").isAnswered("ภาพรวม");
        group.isNotAnswered();
    }

    @Test
    void what_was_said_to_the_account_in_a_group_is_taken_back_there() {
        Town town = town("group-unsend");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        GroupChat group = town.group(officer);
        String said = group.mentions(officer, "457 40% นายดำไม่มา");
        group.isAnswered("40%");
        group.takesBack(officer, said);
        eventually(() -> assertThat(town.sheet(measure).history().stream().map(Entry::what))
                .contains("WordsWithdrawn"));
        assertThat(town.sheet(measure).history())
                .noneMatch(entry -> entry.toString().contains("นายดำ"));
    }
}
