package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.shared.Role;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import app.prongsai.thai.ThaiNumerals;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkingTest extends LineWorld {

    @Test
    void a_one_time_code_links_in_thai_digits_and_with_spaces() {
        Town town = town("link");
        PersonId person = town.invite("สมชาย ใจดี", Role.OFFICER);
        Dialogue chat = town.resident("ใครก็ไม่รู้");
        String code = ThaiNumerals.toThai(town.codeFor(person));
        chat.says(" " + code.substring(0, 3) + " " + code.substring(3))
                .isAnswered("เชื่อมบัญชีแล้ว", "สมชาย ใจดี", "พิมพ์ งาน")
                .withButtons("งานของฉัน");
        assertThat(linked(town, person)).isTrue();
    }

    @Test
    void the_word_before_the_code_is_understood() {
        Town town = town("link-word");
        PersonId person = town.invite("สมหญิง", Role.OFFICER);
        Dialogue chat = town.resident("ใครก็ไม่รู้");
        chat.says("เชื่อม " + town.codeFor(person)).isAnswered("เชื่อมบัญชีแล้ว", "สมหญิง");
        chat.says("เชื่อม 999999").isAnswered("เชื่อมกับ สมหญิง แล้ว");
    }

    @Test
    void a_code_works_once() {
        Town town = town("link-once");
        String code = town.codeFor(town.invite("สมชาย", Role.OFFICER));
        town.resident("คนแรก").says(code).isAnswered("เชื่อมบัญชีแล้ว");
        town.resident("คนที่สอง").says(code).isAnswered("รหัสนี้ใช้ไม่ได้");
    }

    @Test
    void after_five_wrong_codes_even_a_right_one_has_to_wait_an_hour() {
        Town town = town("guessing");
        String code = town.codeFor(town.invite("สมชาย", Role.OFFICER));
        Dialogue guesser = town.resident("ผู้เดา");
        for (int guess = 0; guess < 5; guess++) {
            guesser.says("00000" + guess).isAnswered("รหัสนี้ใช้ไม่ได้");
        }
        guesser.says(code).isAnswered("กรุณารอหนึ่งชั่วโมง");
        clock.advance(Duration.ofMinutes(61));
        guesser.says(code).isAnswered("เชื่อมบัญชีแล้ว");
    }

    @Test
    void the_link_is_taken_back_after_a_confirming_tap() {
        Town town = town("unlink");
        PersonId person = town.invite("สมชาย", Role.OFFICER);
        Dialogue officer = town.resident("สมชาย");
        officer.says(town.codeFor(person)).isAnswered("เชื่อมบัญชีแล้ว");
        officer.says("ยกเลิกการเชื่อม").isAnswered("หรือไม่").withButtons("ยกเลิกการเชื่อม", "ยกเลิก");
        assertThat(linked(town, person)).isTrue();
        officer.taps("ยกเลิกการเชื่อม").isAnswered("ยกเลิกการเชื่อมแล้ว");
        eventually(() -> assertThat(linked(town, person)).isFalse());
        officer.says("งาน").isAnswered("เมนูของ");
    }

    @Test
    void an_unlinked_person_reports_nothing() {
        Town town = town("unlinked");
        var measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue stranger = town.resident("คนแปลกหน้า");
        stranger.says("6601 50%").isAnswered("พิมพ์รหัส 6 หลัก");
        stranger.presses("v1|set|" + measure.value() + "|50").isAnswered("ไม่ได้เชื่อมกับบัญชีเจ้าหน้าที่");
        stranger.presses("v1|unlink").isAnswered("ยังไม่ได้เชื่อม");
        assertThat(town.sheet(measure).percent()).isZero();
    }

    private boolean linked(Town town, PersonId person) {
        return backend.ask(town.system(), new People()).people().stream()
                .filter(one -> one.person().equals(person))
                .anyMatch(People.Person::chatLinked);
    }
}
