package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.staff.ConfirmLink;
import app.prongsai.staff.LinkNonceOwner;
import app.prongsai.staff.LinkOffer;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the word in the chat over our page and LINE's own to the linked account; our page's part is played by its commands. */
class PageLinkingTest extends LineWorld {

    @Test
    void who_signs_in_and_confirms_is_linked_by_lines_own_page() {
        Town town = town("page");
        PersonId person = town.invite("สมชาย ใจดี", Role.OFFICER);
        Dialogue chat = town.resident("ชายใจดี");
        LinkOffer.Offer offer = offer(town, person, invitation(chat));
        assertThat(offer.called()).isEqualTo("ชายใจดี");
        assertThat(offer.owner()).isNull();
        String nonce = confirms(town, person, chat);
        assertThat(linesPage(offer.linkToken(), nonce)).isEqualTo(302);
        chat.isAnswered("เชื่อมบัญชีแล้ว ยินดีต้อนรับ สมชาย ใจดี", "ยกเลิกการเชื่อม ได้ทุกเมื่อ")
                .withButtons("งานของฉัน");
        assertThat(linked(town, person)).isTrue();
        chat.says("เชื่อมบัญชี").isAnswered("เชื่อมกับ สมชาย ใจดี แล้ว");
    }

    @Test
    void a_nonce_works_once_and_only_in_its_organisation() {
        Town town = town("page-once");
        Town other = town("page-other");
        PersonId person = town.invite("สมชาย", Role.OFFICER);
        Dialogue chat = town.resident("ชาย");
        Dialogue foreign = other.resident("ชาย");
        String token = offer(town, person, invitation(chat)).linkToken();
        String nonce = confirms(town, person, chat);
        assertThat(linesPage(token(other, foreign), nonce)).isEqualTo(302);
        foreign.isAnswered("ไม่ใช่ของหน่วยงานนี้", "พิมพ์ เชื่อมบัญชี เพื่อเริ่มใหม่");
        assertThat(linked(town, person)).isFalse();

        assertThat(linesPage(token, nonce)).isEqualTo(302);
        chat.isAnswered("เชื่อมบัญชีแล้ว");
        assertThat(linesPage(token, nonce)).isEqualTo(410);

        Dialogue second = town.resident("อีกคน");
        assertThat(linesPage(token(town, second), nonce)).isEqualTo(302);
        second.isAnswered("ใช้ไปแล้ว");
    }

    @Test
    void a_forged_nonce_links_nobody() {
        Town town = town("page-forged");
        PersonId person = town.invite("สมชาย", Role.OFFICER);
        Dialogue chat = town.resident("ชาย");
        String token = offer(town, person, invitation(chat)).linkToken();
        assertThat(linesPage(token, "0123456789")).isEqualTo(302);
        chat.isAnswered("ยังไม่มีอะไรเปลี่ยนแปลง");
        assertThat(linked(town, person)).isFalse();
    }

    @Test
    void a_nonce_that_another_line_account_brings_links_nobody() {
        Town town = town("page-stolen");
        PersonId person = town.invite("สมชาย", Role.OFFICER);
        Dialogue chat = town.resident("ชาย");
        Dialogue thief = town.resident("ขโมย");
        invites(chat);
        String nonce = confirms(town, person, chat);
        assertThat(linesPage(token(town, thief), nonce)).isEqualTo(302);
        thief.isAnswered("เป็นของบัญชี LINE อื่น");
        assertThat(linked(town, person)).isFalse();
    }

    @Test
    void invitation_and_nonce_live_ten_minutes() {
        Town town = town("page-late");
        PersonId person = town.invite("สมชาย", Role.OFFICER);
        Dialogue chat = town.resident("ชาย");
        String early = invitation(chat);
        String nonce = confirms(town, person, chat);
        clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() -> offer(town, person, early)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.send(as(town, person), new ConfirmLink(person, early, nonce)))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo("staff.invitation-too-old"));
        assertThat(linesPage(token(town, chat), nonce)).isEqualTo(302);
        chat.isAnswered("หมดอายุ");
        assertThat(linked(town, person)).isFalse();
    }

    @Test
    void an_invitation_of_another_organisation_offers_nothing() {
        Town town = town("page-home");
        Town other = town("page-away");
        PersonId person = other.invite("สมชาย", Role.OFFICER);
        Dialogue chat = town.resident("ชาย");
        String invitation = invitation(chat);
        assertThatThrownBy(() -> offer(other, person, invitation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offer(other, person, "ไม่ใช่ลิงก์")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_line_account_of_somebody_else_stays_theirs() {
        Town town = town("page-taken");
        PersonId late = town.invite("สมหญิง", Role.OFFICER);
        Dialogue chat = town.resident("ชาย");
        String token = offer(town, late, invitation(chat)).linkToken();
        String nonce = confirms(town, late, chat);
        PersonId first = town.invite("สมชาย", Role.OFFICER);
        chat.says(town.codeFor(first)).isAnswered("เชื่อมบัญชีแล้ว", "สมชาย");
        assertThat(linesPage(token, nonce)).isEqualTo(302);
        chat.isAnswered("เชื่อมกับบุคลากรท่านอื่นอยู่แล้ว", "ให้เจ้าของเดิมยกเลิกก่อน");
        assertThat(linked(town, late)).isFalse();
    }

    @Test
    void where_line_gives_no_token_the_code_is_asked_for() {
        Town town = town("page-none");
        Dialogue chat = town.resident("ชาย");
        SIMULATOR.fail(new Fault(town.channel(), "link-token", Fault.How.STATUS, 1, 500, 0));
        chat.says("เชื่อมบัญชี").isAnswered("พิมพ์รหัส 6 หลัก", "ลองอีกครั้งภายหลัง");
    }

    private static void invites(Dialogue chat) {
        chat.says("เชื่อมบัญชี")
                .isAnswered("ลงชื่อเข้าใช้", "10 นาที", "รหัส 6 หลัก")
                .withButtons("ลงชื่อเข้าใช้");
    }

    /** Asks in the chat, and opens the page that the button leads to. */
    private static String invitation(Dialogue chat) {
        invites(chat);
        String address = chat.linkOf("ลงชื่อเข้าใช้");
        assertThat(address).startsWith("https://prongsai.example/app/link?invitation=");
        return address.substring(address.indexOf('=') + 1);
    }

    private LinkOffer.Offer offer(Town town, PersonId person, String invitation) {
        return backend.ask(as(town, person), new LinkOffer(invitation));
    }

    private String token(Town town, Dialogue chat) {
        return offer(town, town.invite("เจ้าหน้าที่ " + UUID.randomUUID(), Role.OFFICER), invitation(chat))
                .linkToken();
    }

    /** Confirms what the button of the latest answer leads to. */
    private String confirms(Town town, PersonId person, Dialogue chat) {
        String address = chat.linkOf("ลงชื่อเข้าใช้");
        String nonce = UUID.randomUUID().toString();
        backend.send(as(town, person), new ConfirmLink(person, address.substring(address.indexOf('=') + 1), nonce));
        eventually(() -> backend.ask(town.system(), new LinkNonceOwner(nonce)));
        return nonce;
    }

    private static Actor as(Town town, PersonId person) {
        return new Actor(town.tenant(), person.toString(), Channel.WEB, Set.of(Role.OFFICER), Set.of());
    }

    private static int linesPage(String linkToken, String nonce) {
        URI page = URI.create(
                LINE_ADDRESS + "line-access/dialog/bot/accountLink?linkToken=" + linkToken + "&nonce=" + nonce);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private boolean linked(Town town, PersonId person) {
        return backend.ask(town.system(), new People()).people().stream()
                .filter(one -> one.person().equals(person))
                .anyMatch(People.Person::chatLinked);
    }
}
