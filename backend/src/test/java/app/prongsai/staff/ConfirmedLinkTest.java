package app.prongsai.staff;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a link that was confirmed on the web is worth, and until when. */
@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class ConfirmedLinkTest {

    private static final PersonId SOMCHAI = new PersonId("somchai");
    private static final PersonId SOMYING = new PersonId("somying");
    private static final String CHAT = "U" + "a1".repeat(16);
    private static final String OTHER_CHAT = "U" + "b2".repeat(16);
    private static final String NONCE = "mKGfM1L0qOuQ4EExU5Vw4oz8m1HcVfA9";
    private static final String NEWER = "nKGfM1L0qOuQ4EExU5Vw4oz8m1HcVfA9";

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    SettableClock clock;

    @Test
    void a_nonce_links_once() {
        Office office = office("confirmed-once");
        confirm(office, NONCE);
        backend.send(office.system(), new LinkConfirmedAccount(SOMCHAI, NONCE, CHAT));
        eventually(() -> assertThat(
                        backend.ask(office.system(), new PersonInChat(CHAT)).person())
                .isEqualTo(SOMCHAI));
        eventually(() -> office.notFound(office.system(), new LinkNonceOwner(NONCE)));
        office.refused(office.system(), new LinkConfirmedAccount(SOMCHAI, NONCE, CHAT), "staff.confirmation-unknown");
    }

    @Test
    void a_nonce_lives_ten_minutes() {
        Office office = office("confirmed-late");
        confirm(office, NONCE);
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        backend.ask(office.system(), new LinkNonceOwner(NONCE));
        clock.advance(Duration.ofSeconds(1));
        office.notFound(office.system(), new LinkNonceOwner(NONCE));
        office.refused(office.system(), new LinkConfirmedAccount(SOMCHAI, NONCE, CHAT), "staff.confirmation-too-old");
    }

    @Test
    void only_the_last_nonce_of_the_person_with_the_line_user_of_the_invitation_counts() {
        Office office = office("confirmed-last");
        confirm(office, NONCE);
        confirm(office, NEWER);
        office.refused(office.system(), new LinkConfirmedAccount(SOMCHAI, NONCE, CHAT), "staff.confirmation-unknown");
        office.refused(office.system(), new LinkConfirmedAccount(SOMYING, NEWER, CHAT), "staff.confirmation-unknown");
        office.refused(
                office.system(),
                new LinkConfirmedAccount(SOMCHAI, NEWER, OTHER_CHAT),
                "staff.confirmed-another-account");
        backend.send(office.system(), new LinkConfirmedAccount(SOMCHAI, NEWER, CHAT));
    }

    @Test
    void nobody_confirms_for_somebody_else() {
        Office office = office("confirmed-other");
        office.refused(
                office.as("somying", Role.ADMINISTRATOR),
                new ConfirmLink(SOMCHAI, invitation(office), NONCE),
                "staff.confirmed-for-another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789", "with spaces in it, long enough"})
    void a_nonce_that_can_be_guessed_is_refused(String nonce) {
        Office office = office("confirmed-short-" + nonce.length());
        office.refused(somchai(office), new ConfirmLink(SOMCHAI, invitation(office), nonce), "staff.nonce-malformed");
    }

    @Test
    void an_invitation_of_another_organisation_or_of_nobody_confirms_nothing() {
        Office office = office("confirmed-here");
        Office other = office("confirmed-there");
        for (String invitation : new String[] {invitation(other), "", "AAAA", "ลิงก์"}) {
            office.refused(somchai(office), new ConfirmLink(SOMCHAI, invitation, NONCE), "staff.invitation-too-old");
        }
    }

    private void confirm(Office office, String nonce) {
        backend.send(somchai(office), new ConfirmLink(SOMCHAI, invitation(office), nonce));
        eventually(() -> assertThat(
                        backend.ask(office.system(), new LinkNonceOwner(nonce)).person())
                .isEqualTo(SOMCHAI));
    }

    private String invitation(Office office) {
        return backend.ask(office.system(), new LinkInvitation(CHAT, "ชาย", "token"))
                .sealed();
    }

    private static Actor somchai(Office office) {
        return office.as("somchai", Role.OFFICER);
    }

    private Office office(String code) {
        Office office = new Office(backend, log, new TenantId(code));
        office.invite("somchai", "สมชาย ใจดี");
        office.invite("somying", "สมหญิง รักดี");
        return office;
    }
}
