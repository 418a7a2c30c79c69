package app.prongsai.staff;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.PersonSeal;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class ChatAccountTest {

    private static final PersonId SOMCHAI = new PersonId("somchai");
    private static final PersonId SOMYING = new PersonId("somying");
    private static final String CHAT = "U" + "a1".repeat(16);
    private static final String OTHER_CHAT = "U" + "b2".repeat(16);

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    PersonSeal personSeal;

    @Autowired
    SettableClock clock;

    @Test
    void who_types_the_code_into_line_is_known_there_from_then_on() {
        Office office = office("link");
        office.code(SOMCHAI, "123456");
        eventually(() -> assertThat(backend.ask(office.system(), new LinkCodeOwner("123456"))
                        .person())
                .isEqualTo(SOMCHAI));
        backend.send(office.system(), new LinkChatAccount(SOMCHAI, "123456", CHAT));
        eventually(() -> assertThat(backend.ask(office.system(), new PersonInChat(CHAT)))
                .isEqualTo(new PersonInChat.Account(
                        SOMCHAI,
                        "สมชาย ใจดี",
                        "นักวิเคราะห์นโยบายและแผน",
                        List.of("clerk-office"),
                        List.of(Role.OFFICER))));
        String sealed = backend.ask(office.system(), new ChatAddress(SOMCHAI)).sealedChatUser();
        assertThat(personSeal.open(office.tenant(), sealed)).isEqualTo(CHAT);
        assertThat(backend.ask(office.administrator(), new People()).people())
                .extracting(People.Person::chatLinked)
                .containsExactlyInAnyOrder(true, false);
        office.notFound(office.system(), new PersonInChat(OTHER_CHAT));
        office.notFound(office.system(), new ChatAddress(SOMYING));
    }

    @Test
    void a_code_works_once() {
        Office office = office("code-once");
        office.link(SOMCHAI, "123456", CHAT);
        office.refused(office.system(), new LinkChatAccount(SOMCHAI, "123456", CHAT), "staff.code-unknown");
        eventually(() -> office.notFound(office.system(), new LinkCodeOwner("123456")));
    }

    @Test
    void a_code_lives_for_a_day() {
        Office office = office("code-day");
        office.code(SOMCHAI, "123456");
        eventually(() -> backend.ask(office.system(), new LinkCodeOwner("123456")));
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        backend.ask(office.system(), new LinkCodeOwner("123456"));
        clock.advance(Duration.ofSeconds(1));
        office.notFound(office.system(), new LinkCodeOwner("123456"));
        office.refused(office.system(), new LinkChatAccount(SOMCHAI, "123456", CHAT), "staff.code-too-old");
        office.link(SOMYING, "123456", CHAT);
    }

    @Test
    void a_newer_code_replaces_the_older_one() {
        Office office = office("code-newer");
        office.code(SOMCHAI, "123456");
        office.code(SOMCHAI, "654321");
        office.refused(office.system(), new LinkChatAccount(SOMCHAI, "123456", CHAT), "staff.code-unknown");
        eventually(() -> backend.ask(office.system(), new LinkCodeOwner("654321")));
        eventually(() -> office.notFound(office.system(), new LinkCodeOwner("123456")));
        backend.send(office.system(), new LinkChatAccount(SOMCHAI, "654321", CHAT));
    }

    @Test
    void a_wrong_code_links_nobody() {
        Office office = office("code-wrong");
        office.refused(office.system(), new LinkChatAccount(SOMCHAI, "123456", CHAT), "staff.code-unknown");
        office.code(SOMCHAI, "123456");
        office.refused(office.system(), new LinkChatAccount(SOMCHAI, "123457", CHAT), "staff.code-unknown");
        office.refused(office.system(), new LinkChatAccount(SOMYING, "123456", CHAT), "staff.code-unknown");
    }

    @Test
    void two_people_never_have_the_same_code_at_one_time() {
        Office office = office("code-twice");
        office.code(SOMCHAI, "123456");
        office.code(SOMCHAI, "123456");
        office.refused(office.administrator(), new IssueLinkCode(SOMYING, "123456"), "staff.code-in-use");
        backend.send(office.system(), new LinkChatAccount(SOMCHAI, "123456", CHAT));
        office.code(SOMYING, "123456");
        eventually(() -> assertThat(backend.ask(office.system(), new LinkCodeOwner("123456"))
                        .person())
                .isEqualTo(SOMYING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "๑๒๓๔๕๖"})
    void a_code_has_six_digits(String code) {
        Office office = new Office(backend, log, new TenantId("code-form"));
        if (office.types().isEmpty()) {
            office.invite("somchai", "สมชาย");
        }
        office.refused(office.administrator(), new IssueLinkCode(SOMCHAI, code), "staff.code-has-six-digits");
    }

    @Test
    void officers_issue_codes_for_themselves_and_coordinators_for_others() {
        Office office = office("code-who");
        office.refused(
                office.as("somying", Role.OFFICER), new IssueLinkCode(SOMCHAI, "123456"), "staff.code-of-another");
        backend.send(office.as("somchai", Role.OFFICER), new IssueLinkCode(SOMCHAI, "123456"));
        backend.send(office.as("somying", Role.COORDINATOR), new IssueLinkCode(SOMCHAI, "234567"));
        backend.send(office.system(), new IssueLinkCode(SOMCHAI, "345678"));
        assertThatThrownBy(() ->
                        backend.send(office.as("somchai", Role.OFFICER), new LinkChatAccount(SOMCHAI, "345678", CHAT)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_second_account_replaces_the_first_which_others_may_then_link() {
        Office office = office("replace");
        office.link(SOMCHAI, "123456", CHAT);
        office.link(SOMCHAI, "234567", OTHER_CHAT);
        office.link(SOMYING, "345678", CHAT);
        eventually(() -> {
            assertThat(backend.ask(office.system(), new PersonInChat(OTHER_CHAT))
                            .person())
                    .isEqualTo(SOMCHAI);
            assertThat(backend.ask(office.system(), new PersonInChat(CHAT)).person())
                    .isEqualTo(SOMYING);
        });
        assertThat(office.types())
                .endsWith(
                        "ChatAccountLinked",
                        "LinkCodeIssued",
                        "ChatAccountUnlinked",
                        "ChatAccountLinked",
                        "LinkCodeIssued",
                        "ChatAccountLinked");
    }

    @Test
    void linking_the_same_account_again_keeps_it() {
        Office office = office("relink");
        office.link(SOMCHAI, "123456", CHAT);
        office.link(SOMCHAI, "234567", CHAT);
        assertThat(office.types()).doesNotContain("ChatAccountUnlinked");
        office.code(SOMYING, "345678");
        office.refused(
                office.system(), new LinkChatAccount(SOMYING, "345678", CHAT), "staff.account-linked-to-another");
        eventually(() -> assertThat(
                        backend.ask(office.system(), new PersonInChat(CHAT)).person())
                .isEqualTo(SOMCHAI));
    }

    @Test
    void an_account_of_somebody_else_is_refused_until_they_unlink_it() {
        Office office = office("second");
        office.link(SOMCHAI, "123456", CHAT);
        office.code(SOMYING, "234567");
        office.refused(
                office.system(), new LinkChatAccount(SOMYING, "234567", CHAT), "staff.account-linked-to-another");
        eventually(() -> backend.ask(office.system(), new PersonInChat(CHAT)));
        clock.advance(Duration.ofHours(1));
        office.refused(
                office.system(), new LinkChatAccount(SOMYING, "234567", CHAT), "staff.account-linked-to-another");

        backend.send(office.as("somchai", Role.OFFICER), new UnlinkChatAccount(SOMCHAI));
        backend.send(office.system(), new LinkChatAccount(SOMYING, "234567", CHAT));
        eventually(() -> assertThat(
                        backend.ask(office.system(), new PersonInChat(CHAT)).person())
                .isEqualTo(SOMYING));
        office.notFound(office.system(), new ChatAddress(SOMCHAI));
    }

    @Test
    void of_two_who_link_one_account_at_the_same_time_one_succeeds() throws InterruptedException {
        Office office = office("race");
        for (int round = 0; round < 20; round++) {
            String chat = "U" + String.format("%032x", round);
            office.code(SOMCHAI, "123456");
            office.code(SOMYING, "654321");
            AtomicInteger refused = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            for (LinkChatAccount link : List.of(
                    new LinkChatAccount(SOMCHAI, "123456", chat), new LinkChatAccount(SOMYING, "654321", chat))) {
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        backend.send(office.system(), link);
                    } catch (RuleViolated e) {
                        refused.incrementAndGet();
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(refused.get()).isEqualTo(1);
        }
    }

    @Test
    void accounts_are_unlinked_by_their_owner_or_an_administrator() {
        Office office = office("unlink");
        office.link(SOMCHAI, "123456", CHAT);
        office.refused(
                office.as("somying", Role.COORDINATOR), new UnlinkChatAccount(SOMCHAI), "staff.account-of-another");
        backend.send(office.administrator(), new UnlinkChatAccount(SOMCHAI));
        backend.send(office.administrator(), new UnlinkChatAccount(SOMCHAI));
        assertThat(office.types()).containsOnlyOnce("ChatAccountUnlinked");
        eventually(() -> office.notFound(office.system(), new PersonInChat(CHAT)));
        eventually(() -> office.notFound(office.system(), new ChatAddress(SOMCHAI)));
    }

    @Test
    void who_has_left_is_no_longer_known_in_line() {
        Office office = office("left-line");
        office.link(SOMCHAI, "123456", CHAT);
        office.code(SOMCHAI, "234567");
        backend.send(office.administrator(), new EndAssignment(SOMCHAI));
        assertThat(office.types()).endsWith("ChatAccountUnlinked", "AssignmentEnded");
        eventually(() -> office.notFound(office.system(), new PersonInChat(CHAT)));
        eventually(() -> office.notFound(office.system(), new ChatAddress(SOMCHAI)));
        eventually(() -> office.notFound(office.system(), new LinkCodeOwner("234567")));
        office.link(SOMYING, "234567", CHAT);
        eventually(() -> assertThat(
                        backend.ask(office.system(), new PersonInChat(CHAT)).person())
                .isEqualTo(SOMYING));
    }

    @Test
    void another_organisations_codes_and_accounts_do_not_exist_here() {
        Office here = office("chat-here");
        Office there = new Office(backend, log, new TenantId("chat-there"));
        here.link(SOMCHAI, "123456", CHAT);
        here.code(SOMYING, "234567");
        eventually(() -> backend.ask(here.system(), new LinkCodeOwner("234567")));
        backend.ask(here.system(), new PersonInChat(CHAT));
        there.notFound(there.system(), new LinkCodeOwner("234567"));
        there.notFound(there.system(), new PersonInChat(CHAT));
        there.notFound(there.system(), new ChatAddress(SOMCHAI));
        there.notFound(new IssueLinkCode(SOMCHAI, "345678"));
        there.notFound(new UnlinkChatAccount(SOMCHAI));
        there.invite("somchai", "สมชาย");
        there.link(SOMCHAI, "234567", CHAT);
    }

    @Test
    void a_repeated_link_command_has_one_effect() {
        Office office = office("repeat");
        office.code(SOMCHAI, "123456");
        backend.send(office.system(), "webhook-1", new LinkChatAccount(SOMCHAI, "123456", CHAT));
        backend.send(office.system(), "webhook-1", new LinkChatAccount(SOMCHAI, "123456", CHAT));
        assertThat(office.types()).containsOnlyOnce("ChatAccountLinked");
    }

    @Test
    void neither_code_nor_line_id_is_in_the_log() {
        Office office = office("chat-log");
        office.link(SOMCHAI, "907531", CHAT);
        assertThat(office.types()).endsWith("LinkCodeIssued", "ChatAccountLinked");
        List<String> payloads = office.history().stream()
                .flatMap(commit -> commit.events().stream())
                .map(event -> event.payload().toJson())
                .toList();
        assertThat(payloads)
                .noneMatch(text -> text.contains(CHAT) || text.contains("\"907531\"") || text.contains("สมชาย"));
        assertThat(new LinkChatAccount(SOMCHAI, "907531", CHAT).toString()).doesNotContain(CHAT, "907531");
    }

    private Office office(String code) {
        Office office = new Office(backend, log, new TenantId(code));
        office.invite("somchai", "สมชาย ใจดี");
        office.invite("somying", "สมหญิง มั่นคง");
        return office;
    }
}
