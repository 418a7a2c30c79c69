package app.prongsai.staff;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.readmodel.Claims;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class InvitationTest {

    private static final PersonId SOMCHAI = new PersonId("somchai");

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    ReadModels readModels;

    @Autowired
    SettableClock clock;

    @Test
    void people_are_listed_by_name_in_the_order_of_the_thai_dictionary() {
        Office office = office("people");
        office.invite("p-1", "ไพศาล ใจดี");
        office.invite("p-2", "เกษม สุขใจ");
        office.invite("p-3", "ขวัญใจ มั่นคง");
        office.invite("p-4", "กานดา ศรีสุข");
        eventually(() -> assertThat(
                        backend.ask(office.administrator(), new People()).people())
                .extracting(People.Person::name)
                .containsExactly("กานดา ศรีสุข", "เกษม สุขใจ", "ขวัญใจ มั่นคง", "ไพศาล ใจดี"));
        var kasem = backend.ask(office.as("p-1", Role.OFFICER), new People())
                .people()
                .get(1);
        assertThat(kasem)
                .isEqualTo(new People.Person(
                        new PersonId("p-2"),
                        "เกษม สุขใจ",
                        "นักวิเคราะห์นโยบายและแผน",
                        "p-2",
                        List.of("clerk-office"),
                        List.of(Role.OFFICER),
                        false,
                        true));
    }

    @Test
    void another_organisation_lists_other_people() {
        Office here = office("list-here");
        Office there = office("list-there");
        here.invite("somchai", "สมชาย");
        eventually(
                () -> assertThat(backend.ask(here.administrator(), new People()).people())
                        .hasSize(1));
        assertThat(backend.ask(there.administrator(), new People()).people()).isEmpty();
        there.notFound(new AssignRoles(SOMCHAI, Set.of(), Set.of(Role.ADMINISTRATOR)));
        there.notFound(new EndAssignment(SOMCHAI));
    }

    @Test
    void a_person_is_invited_once() {
        Office office = office("once");
        office.invite("somchai", "สมชาย");
        office.refused(
                office.administrator(), Office.invitation(SOMCHAI, "สมชาย", "somchai.2"), "staff.invited-already");
        backend.send(office.administrator(), "again", Office.invitation(new PersonId("p-2"), "สมหญิง", "somying"));
        backend.send(office.administrator(), "again", Office.invitation(new PersonId("p-2"), "สมหญิง", "somying"));
        assertThat(office.types()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "สมชาย", "-somchai", "som chai", "somchai@here", "a23456789012345678901234567890123456789012"
            })
    void a_login_that_cannot_be_typed_in_an_address_is_refused(String login) {
        Office office = office("logins");
        office.refused(office.administrator(), Office.invitation(SOMCHAI, "สมชาย", login), "staff.login-malformed");
    }

    @Test
    void an_invitation_needs_a_name_and_texts_that_fit() {
        Office office = office("texts");
        office.refused(office.administrator(), Office.invitation(SOMCHAI, " ", "somchai"), "staff.needs-a-name");
        office.refused(
                office.administrator(), Office.invitation(SOMCHAI, "ก".repeat(201), "somchai"), "staff.text-too-long");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "SYSTEM", "RESIDENT", "PUBLIC"})
    void nobody_is_given_a_role_of_outsiders(Role role) {
        Office office = office("outsiders-" + role.ordinal());
        office.refused(
                office.administrator(),
                new InvitePerson(SOMCHAI, "สมชาย", "", "somchai", Set.of(), Set.of(Role.OFFICER, role)),
                "staff.role-of-outsiders");
        office.invite("somchai", "สมชาย");
        office.refused(
                office.administrator(), new AssignRoles(SOMCHAI, Set.of(), Set.of(role)), "staff.role-of-outsiders");
    }

    @Test
    void new_roles_and_departments_replace_the_old_ones() {
        Office office = office("roles");
        office.invite("somchai", "สมชาย");
        backend.send(
                office.administrator(),
                new AssignRoles(SOMCHAI, Set.of("public-works", "finance"), Set.of(Role.HEAD, Role.COORDINATOR)));
        eventually(() -> assertThat(
                        backend.ask(office.administrator(), new People()).people())
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.departments()).containsExactly("finance", "public-works");
                    assertThat(person.roles()).containsExactly(Role.COORDINATOR, Role.HEAD);
                }));
        office.refused(office.administrator(), new AssignRoles(SOMCHAI, Set.of(), Set.of()), "staff.needs-a-role");
        office.refused(
                office.administrator(),
                new AssignRoles(SOMCHAI, Set.of("กองคลัง"), Set.of(Role.HEAD)),
                "staff.department-malformed");
    }

    @Test
    void a_login_belongs_to_one_person_of_an_organisation_however_it_is_typed() {
        Office office = office("login-here");
        office.invite("somchai", "สมชาย");
        office.refused(
                office.administrator(),
                Office.invitation(new PersonId("p-2"), "สมหญิง", " SomChai "),
                "staff.login-taken");
        office("login-there").invite("somchai", "สมชาย");
    }

    @Test
    void of_many_who_want_one_login_at_the_same_time_one_gets_it() throws InterruptedException {
        Office office = office("login-race");
        AtomicInteger refused = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, 20)
                .mapToObj(number -> Thread.ofVirtual().start(() -> {
                    try {
                        PersonId person = new PersonId("p-" + number);
                        backend.send(office.administrator(), Office.invitation(person, "สมชาย", "somchai"));
                    } catch (RuleViolated e) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(refused.get()).isEqualTo(19);
        assertThat(office.types()).containsExactly("PersonInvited");
    }

    @Test
    void a_login_reserved_by_an_invitation_that_never_came_to_be_is_free_after_a_while() {
        Office office = office("login-lost");
        new Claims(readModels, "staff-reservations", clock)
                .hold(office.tenant(), "login/somchai", "lost", holder -> true);
        office.refused(office.administrator(), Office.invitation(SOMCHAI, "สมชาย", "somchai"), "staff.login-taken");
        clock.advance(Claims.UNSETTLED.plusSeconds(1));
        office.invite("somchai", "สมชาย");
        clock.advance(Claims.UNSETTLED.plusSeconds(1));
        eventually(() -> assertThat(
                        backend.ask(office.administrator(), new People()).people())
                .hasSize(1));
        office.refused(
                office.administrator(),
                Office.invitation(new PersonId("p-2"), "สมหญิง", "somchai"),
                "staff.login-taken");
    }

    private Office office(String code) {
        return new Office(backend, log, new TenantId(code));
    }
}
