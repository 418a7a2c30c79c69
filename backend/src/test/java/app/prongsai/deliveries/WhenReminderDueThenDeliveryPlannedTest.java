package app.prongsai.deliveries;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.measures.MeasureId;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.Occurred;
import app.prongsai.reminders.Item;
import app.prongsai.reminders.Item.Reason;
import app.prongsai.reminders.RemindPerson;
import app.prongsai.reminders.ReminderEvent.ReminderDue;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkChatAccount;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetMailAddress;
import app.prongsai.staff.UnlinkChatAccount;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import app.prongsai.thai.ThaiDates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = BackendUnderTest.class,
        properties = {"prongsai.mail.host=mail.invalid", "prongsai.mail.from=prongsai@example.go.th"})
class WhenReminderDueThenDeliveryPlannedTest {

    private static final PersonId OFFICER = new PersonId("officer");
    private static final String CHAT = "U" + "c3".repeat(16);

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    SettableClock clock;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    WhenReminderDueThenDeliveryPlanned automation;

    @Test
    void who_is_linked_gets_the_digest_in_line_as_a_reminder() {
        Actor system = office("remind-linked");
        link(system);
        backend.send(system, new RemindPerson(OFFICER, today(), List.of(item())));
        eventually(() -> assertThat(pending(system)).singleElement().satisfies(delivery -> {
            assertThat(delivery.recipients()).containsExactly(CHAT);
            assertThat(delivery.priority()).isEqualTo(Priority.REMINDER);
            assertThat(delivery.message().kind()).isEqualTo("digest");
            assertThat(delivery.message().lines()).hasSize(1);
        }));
    }

    @Test
    void who_is_not_linked_or_no_longer_gets_none_and_nobody_waits_for_it() {
        Actor system = office("remind-unlinked");
        backend.send(system, new RemindPerson(OFFICER, today(), List.of(item())));
        settle();
        assertThat(pending(system)).isEmpty();

        link(system);
        backend.send(system, new UnlinkChatAccount(OFFICER));
        settle();
        automation.on(due(today()), occurred(system, "e-2"));
        settle();
        assertThat(pending(system)).isEmpty();
    }

    @Test
    void who_is_not_linked_but_has_an_address_gets_a_letter() {
        Actor system = office("remind-letter");
        backend.send(system, new SetMailAddress(OFFICER, " somying@example.go.th "));
        settle();
        backend.send(system, new RemindPerson(OFFICER, today(), List.of(item())));
        eventually(() -> assertThat(pending(system)).singleElement().satisfies(letter -> {
            assertThat(letter.way()).isEqualTo(Way.EMAIL);
            assertThat(letter.recipients()).containsExactly("somying@example.go.th");
            assertThat(letter.message().kind()).isEqualTo("digest");
        }));
    }

    @Test
    void a_digest_in_line_is_of_no_use_after_the_days_hours() {
        Actor system = office("remind-hours");
        link(system);
        backend.send(system, new RemindPerson(OFFICER, today(), List.of(item())));
        eventually(() -> assertThat(pending(system))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.notAfter())
                        .isEqualTo(today().atTime(16, 30).atZone(ThaiDates.ZONE).toInstant())));
    }

    @Test
    void a_reminder_that_comes_again_is_sent_once() {
        Actor system = office("remind-again");
        link(system);
        automation.on(due(today()), occurred(system, "e-1"));
        int commits = log.history(system.tenant(), 1, 100).size();
        automation.on(due(today()), occurred(system, "e-1"));
        assertThat(log.history(system.tenant(), 1, 100)).hasSize(commits);
        eventually(() -> assertThat(pending(system)).hasSize(1));
    }

    @Test
    void the_digest_of_a_day_gone_by_is_not_sent_any_more() {
        Actor system = office("remind-old");
        link(system);
        automation.on(due(today().minusDays(1)), occurred(system, "e-1"));
        settle();
        assertThat(pending(system)).isEmpty();
    }

    private Actor office(String code) {
        Actor system = Actor.system(new TenantId(code), Channel.LINE);
        backend.send(
                Actor.operator(system.tenant(), "operator"),
                new InvitePerson(
                        OFFICER, "สมหญิง", "นักวิชาการคลัง", "somying", Set.of("finance"), Set.of(Role.OFFICER)));
        settle();
        return system;
    }

    private void link(Actor system) {
        backend.send(system, new IssueLinkCode(OFFICER, "314159"));
        settle();
        backend.send(system, new LinkChatAccount(OFFICER, "314159", CHAT));
        settle();
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }

    private List<Outbox.Delivery> pending(Actor system) {
        return backend.ask(system, new Outbox()).deliveries();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.ZONE));
    }

    private ReminderDue due(LocalDate day) {
        return new ReminderDue(OFFICER, day, List.of(item()));
    }

    private Item item() {
        return new Item(new MeasureId("m-1"), "7001", "มาตรการ", today(), Reason.DUE_SOON);
    }

    private Occurred occurred(Actor system, String event) {
        return new Occurred(system.tenant(), "system", Channel.CLOCK, clock.instant(), 1, "c", event, "c");
    }
}
