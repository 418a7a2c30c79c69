package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.shared.Role;
import app.prongsai.staff.AssignRoles;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.UnlinkChatAccount;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RichMenuDialogueTest extends LineWorld {

    @Test
    void everybody_has_the_menu_that_is_theirs_and_each_is_made_once() {
        Town town = town("menus");
        Dialogue resident = town.resident("ป้าสมใจ");
        Dialogue officer = town.officer();
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        sees(town, officer, "staff");
        sees(town, head, "approver");
        sees(town, resident, "resident");
        assertThat(SIMULATOR.richMenus(town.channel())).isEqualTo(3);
    }

    @Test
    void a_menu_that_line_did_not_take_comes_by_itself_a_little_later() {
        Town town = town("menu-later");
        SIMULATOR.fail(new Fault(town.channel(), "rich-menu-list", How.STATUS, 1, 500, 0));
        Dialogue officer = town.officer();
        sees(town, officer, "staff");
    }

    @Test
    void a_menu_follows_the_role() {
        Town town = town("menu-follows");
        Dialogue officer = town.officer();
        sees(town, officer, "staff");
        town.send(new AssignRoles(town.person("สมชาย ใจดี"), Set.of("clerk-office"), Set.of(Role.HEAD)));
        town.knowsAs(officer.user(), Role.HEAD);
        officer.says("สรุป").isAnswered("รอท่านเห็นชอบ");
        sees(town, officer, "approver");

        town.send(new EndAssignment(town.person("สมชาย ใจดี")));
        town.noLongerKnows(officer.user());
        officer.presses("v1|waiting").isAnswered("ไม่ได้เชื่อมกับบัญชีเจ้าหน้าที่");
        sees(town, officer, "resident");
        assertThat(SIMULATOR.richMenus(town.channel())).isEqualTo(3);
    }

    @Test
    void who_unlinks_sees_the_residents_menu_again() {
        Town town = town("menu-unlinked");
        Dialogue officer = town.officer();
        sees(town, officer, "staff");
        officer.says("ยกเลิกการเชื่อม").isAnswered("ต้องการยกเลิก");
        officer.taps("ยกเลิกการเชื่อม").isAnswered("ยกเลิกการเชื่อมแล้ว");
        sees(town, officer, "resident");
    }

    @Test
    void a_menu_changes_at_once_with_nothing_said_in_the_chat() {
        Town town = town("menu-at-once");
        Dialogue person = town.officer();
        PersonId officer = town.person("สมชาย ใจดี");
        sees(town, person, "staff");
        town.send(new AssignRoles(officer, Set.of("clerk-office"), Set.of(Role.HEAD)));
        sees(town, person, "approver");
        town.send(new AssignRoles(officer, Set.of("clerk-office"), Set.of(Role.AUDITOR)));
        sees(town, person, "resident");
        town.send(new AssignRoles(officer, Set.of("clerk-office"), Set.of(Role.OFFICER)));
        sees(town, person, "staff");
        town.send(new UnlinkChatAccount(officer));
        sees(town, person, "resident");
    }

    @Test
    void who_leaves_or_moves_to_another_line_account_loses_the_menu_there_at_once() {
        Town town = town("menu-leaves");
        Dialogue before = town.officer();
        PersonId officer = town.person("สมชาย ใจดี");
        sees(town, before, "staff");
        Dialogue after = town.resident("เครื่องใหม่");
        after.says(town.codeFor(officer)).isAnswered("เชื่อมบัญชีแล้ว");
        sees(town, after, "staff");
        sees(town, before, "resident");
        town.send(new EndAssignment(officer));
        sees(town, after, "resident");
    }

    @Test
    void every_part_of_a_menu_is_answered() {
        Town town = town("menu-parts");
        town.plans("457", "เว็บไซต์");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        head.presses("v1|waiting").isAnswered("ไม่มีงานหรือรายงานที่รอท่านเห็นชอบ");
        head.presses("v1|which|REPORT").isAnswered("งานใด", "457");
        head.taps("457 เว็บไซต์").isAnswered("ขณะนี้ 0%");
        head.presses("v1|which|EVIDENCE").isAnswered("งานใด");
        head.taps("457 เว็บไซต์").isAnswered("ส่งรูปถ่าย");
        head.presses("v1|which|PROBLEM").isAnswered("งานใด");
        head.taps("457 เว็บไซต์").isAnswered("พิมพ์ปัญหา");
        head.presses("v1|which|MAGIC").isAnswered("ปุ่มนี้เก่าแล้ว");
    }

    private static void sees(Town town, Dialogue person, String menu) {
        eventually(() ->
                assertThat(SIMULATOR.richMenu(town.channel(), person.user())).startsWith("prongsai " + menu));
    }
}
