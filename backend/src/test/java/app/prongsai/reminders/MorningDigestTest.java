package app.prongsai.reminders;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.handbook.SetOwnHoliday;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.ActiveOrganisations;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotAllowed;
import app.prongsai.reminders.Item.Reason;
import app.prongsai.reminders.ReminderRules.Rules;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import app.prongsai.thai.ThaiDates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** In an instance of its own, for the clock reminds every organisation of it. */
@SpringBootTest(classes = BackendUnderTest.class, properties = "prongsai.reminders.every=1h")
class MorningDigestTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    SettableClock clock;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    MorningDigest digest;

    @Autowired
    ReminderSettings settings;

    @Autowired
    WorkingDays workingDays;

    @BeforeEach
    void sunday() {
        at("2026-11-22T10:00");
    }

    @Test
    void each_person_is_reminded_once_on_a_working_day_at_or_after_half_past_eight() {
        TenantId tenant = organisation("digest");
        at("2026-11-23T08:29");
        digest.tick();
        assertThat(reminders(tenant)).isEmpty();

        at("2026-11-23T08:31");
        digest.tick();
        assertThat(reminders(tenant)).containsExactlyInAnyOrder("coordinator", "officer");

        at("2026-11-23T08:32");
        digest.tick();
        at("2026-11-23T16:00");
        digest.tick();
        assertThat(reminders(tenant)).hasSize(2);

        at("2026-11-24T08:31");
        digest.tick();
        assertThat(reminders(tenant)).hasSize(4);
    }

    @Test
    void a_restart_and_a_second_process_remind_nobody_twice() throws Exception {
        TenantId tenant = organisation("digest-again");
        at("2026-11-23T08:31");
        CountDownLatch start = new CountDownLatch(1);
        try (var processes = Executors.newFixedThreadPool(3)) {
            for (int n = 0; n < 3; n++) {
                MorningDigest process = new MorningDigest(backend, clock, settings, workingDays);
                processes.submit(() -> {
                    start.await();
                    process.tick();
                    return null;
                });
            }
            start.countDown();
        }
        assertThat(reminders(tenant)).containsExactlyInAnyOrder("coordinator", "officer");
        new MorningDigest(backend, clock, settings, workingDays).tick();
        assertThat(reminders(tenant)).hasSize(2);
    }

    @Test
    void a_stop_before_the_digest_time_is_made_up_for_the_same_day_but_not_at_night() {
        TenantId tenant = organisation("digest-late");
        at("2026-11-23T16:30");
        digest.tick();
        assertThat(reminders(tenant)).isEmpty();
        at("2026-11-24T11:00");
        digest.tick();
        assertThat(reminders(tenant)).hasSize(2);
    }

    @Test
    void nobody_is_reminded_on_weekends_and_holidays() {
        TenantId tenant = organisation("digest-free");
        backend.send(
                Actor.system(tenant, Channel.API),
                new SetOwnHoliday(2570, LocalDate.of(2026, 11, 26), "งานประจำปีของตำบล"));
        settle();
        for (String day : List.of("2026-11-26", "2026-11-28", "2026-11-29", "2026-12-07", "2026-12-10")) {
            at(day + "T09:00");
            digest.tick();
        }
        assertThat(reminders(tenant)).isEmpty();
        at("2026-12-08T09:00");
        digest.tick();
        assertThat(reminders(tenant)).hasSize(2);
    }

    @Test
    void whoever_has_nothing_due_is_left_in_peace_and_organisations_do_not_mix() {
        TenantId busy = organisation("digest-busy");
        TenantId idle = registered("digest-idle");
        invite(idle, "officer", Role.OFFICER, "finance");
        invite(busy, "builder", Role.OFFICER, "public-works");
        settle();
        at("2026-11-23T08:31");
        digest.tick();
        assertThat(reminders(idle)).isEmpty();
        assertThat(reminders(busy)).containsExactlyInAnyOrder("coordinator", "officer");
    }

    @Test
    void after_the_days_hours_nobody_would_get_a_reminder_and_whoever_asks_for_one_is_told() {
        TenantId tenant = organisation("digest-after-hours");
        Actor coordinator =
                new Actor(tenant, "person/coordinator", Channel.WEB, Set.of(Role.COORDINATOR), Set.of("clerk-office"));
        at("2026-11-23T16:30");
        assertThatThrownBy(() -> backend.send(coordinator, new RemindEverybody()))
                .isInstanceOfSatisfying(RuleViolated.class, refused -> {
                    assertThat(refused.rule()).isEqualTo("reminder.too-late-today");
                    assertThat(refused.arguments()).containsExactly("16.30");
                });
        assertThat(reminders(tenant)).isEmpty();
    }

    @Test
    void a_coordinator_may_remind_everybody_by_hand_and_the_clock_then_adds_nothing() {
        TenantId tenant = organisation("digest-hand");
        Actor coordinator =
                new Actor(tenant, "person/coordinator", Channel.WEB, Set.of(Role.COORDINATOR), Set.of("clerk-office"));
        Actor officer = new Actor(tenant, "person/officer", Channel.WEB, Set.of(Role.OFFICER), Set.of("finance"));
        at("2026-11-23T08:00");
        assertThatThrownBy(() -> backend.send(officer, new RemindEverybody())).isInstanceOf(NotAllowed.class);
        backend.send(coordinator, new RemindEverybody());
        assertThat(reminders(tenant)).hasSize(2);
        assertThat(due(tenant)).allSatisfy(commit -> {
            assertThat(commit.actor()).isEqualTo("person/coordinator");
            assertThat(commit.channel()).isEqualTo(Channel.WEB);
        });
        at("2026-11-23T08:31");
        digest.tick();
        assertThat(reminders(tenant)).hasSize(2);
    }

    @Test
    void a_person_is_reminded_once_a_day_whatever_the_command_is_called() {
        TenantId tenant = new TenantId("digest-rule");
        Actor system = Actor.system(tenant, Channel.CLOCK);
        PersonId person = new PersonId("p-1");
        Item item = new Item(new MeasureId("m-1"), "7001", "มาตรการ", MONDAY, Reason.DUE_SOON);
        at("2026-11-23T08:31");
        backend.send(system, "a", new RemindPerson(person, MONDAY, List.of(item)));
        backend.send(system, "b", new RemindPerson(person, MONDAY, List.of(item)));
        backend.send(system, "c", new RemindPerson(person, MONDAY.minusDays(1), List.of(item)));
        assertThat(reminders(tenant)).hasSize(1);
        refused(system, new RemindPerson(person, MONDAY.plusDays(1), List.of(item)), "reminder.day-to-come");
        refused(system, new RemindPerson(person, MONDAY, List.of()), "reminder.needs-an-item");
    }

    @Test
    void the_newest_planned_year_counts_until_the_running_one_is_planned() {
        TenantId tenant = registered("digest-year");
        invite(tenant, "officer", Role.OFFICER, "finance");
        plan(tenant, "m-68", 2568, "finance", MONDAY.minusYears(2));
        plan(tenant, "m-69", 2569, "finance", MONDAY.minusYears(1));
        settle();
        at("2026-11-23T08:31");
        digest.tick();
        assertThat(due(tenant))
                .singleElement()
                .satisfies(commit -> assertThat(
                                commit.events().getFirst().payload().toJson())
                        .contains("m-69")
                        .doesNotContain("m-68"));
    }

    @Test
    void an_organisation_sets_its_own_hours_days_and_escalation_or_none_at_all() {
        TenantId tenant = organisation("digest-own");
        TenantId usual = organisation("digest-usual");
        TenantId silent = organisation("digest-off");
        set(tenant, new Rules(true, LocalTime.of(10, 0), LocalTime.of(12, 0), 7, 30, 0));
        set(silent, new Rules(false, LocalTime.of(8, 30), LocalTime.of(16, 30), 7, 30, 3));
        invite(tenant, "head", Role.HEAD, "finance");
        settle();
        at("2026-11-23T08:31");
        digest.tick();
        assertThat(reminders(tenant)).isEmpty();
        assertThat(reminders(usual)).isNotEmpty();
        at("2026-11-23T12:00");
        digest.tick();
        assertThat(reminders(tenant)).isEmpty();
        at("2026-11-24T10:00");
        digest.tick();
        assertThat(reminders(tenant)).contains("head");
        assertThat(reminders(silent)).isEmpty();
    }

    @Test
    void hours_at_night_and_days_that_are_none_are_refused() {
        TenantId tenant = registered("digest-rules");
        refused(tenant, new Rules(true, LocalTime.of(12, 0), LocalTime.of(10, 0), 7, 30, 3), "hours-end-before");
        refused(tenant, new Rules(true, LocalTime.of(5, 0), LocalTime.of(10, 0), 7, 30, 3), "hours-at-night");
        refused(tenant, new Rules(true, LocalTime.of(8, 0), LocalTime.of(21, 0), 7, 30, 3), "hours-at-night");
        refused(tenant, new Rules(true, LocalTime.of(8, 0), LocalTime.of(16, 0), -1, 30, 3), "days-out-of-range");
        refused(tenant, new Rules(true, LocalTime.of(8, 0), LocalTime.of(16, 0), 7, 0, 3), "days-out-of-range");
        refused(tenant, new Rules(true, LocalTime.of(8, 0), LocalTime.of(16, 0), 7, 30, 366), "days-out-of-range");
    }

    @Test
    void an_organisation_whose_digest_fails_holds_up_nobody_and_is_tried_again() {
        Backend door = mock(Backend.class);
        TenantId failing = new TenantId("failing");
        TenantId next = new TenantId("next");
        when(door.ask(any(), any(ActiveOrganisations.class)))
                .thenReturn(new ActiveOrganisations.Active(List.of(failing, next)));
        when(door.ask(any(), any(ReminderRules.class))).thenReturn(settings.rules());
        doThrow(new IllegalStateException("unreachable"))
                .doNothing()
                .when(door)
                .send(argThat(actor -> actor != null && actor.tenant().equals(failing)), any(RemindEverybody.class));
        MorningDigest one = new MorningDigest(door, clock, settings, workingDays);
        at("2026-11-23T08:31");
        one.tick();
        one.tick();
        one.tick();
        verify(door, times(2)).send(Actor.system(failing, Channel.CLOCK), new RemindEverybody());
        verify(door, times(1)).send(Actor.system(next, Channel.CLOCK), new RemindEverybody());
    }

    @Test
    void the_clock_is_looked_at_again_and_again_from_start_to_stop_and_after_another_start() {
        Backend door = mock(Backend.class);
        when(door.ask(any(), any(ActiveOrganisations.class)))
                .thenThrow(new IllegalStateException("not yet"))
                .thenReturn(new ActiveOrganisations.Active(List.of(new TenantId("ticking"))));
        when(door.ask(any(), any(ReminderRules.class))).thenReturn(settings.rules());
        doNothing().when(door).send(any(), any(RemindEverybody.class));
        ReminderSettings often =
                new ReminderSettings(true, LocalTime.of(8, 30), LocalTime.of(16, 30), Duration.ofMillis(5), 7, 30, 3);
        at("2026-11-23T08:31");
        MorningDigest ticking = new MorningDigest(door, clock, often, workingDays);
        assertThat(ticking.isAutoStartup()).isTrue();
        ticking.start();
        eventually(() -> verify(door).send(any(), any(RemindEverybody.class)));
        ticking.stop();
        assertThat(ticking.isRunning()).isFalse();
        at("2026-11-24T08:31");
        ticking.start();
        eventually(() -> verify(door, atLeast(2)).send(any(), any(RemindEverybody.class)));
        ticking.stop();
    }

    private void set(TenantId tenant, Rules rules) {
        backend.send(
                new Actor(tenant, "person/admin", Channel.WEB, Set.of(Role.ADMINISTRATOR), Set.of()),
                new SetReminderRules(rules));
    }

    private void refused(TenantId tenant, Rules rules, String rule) {
        assertThatThrownBy(() -> set(tenant, rules))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).contains(rule));
    }

    /** An officer of the finance division with something overdue, and a coordinator with something for everybody. */
    private TenantId organisation(String code) {
        TenantId tenant = registered(code);
        invite(tenant, "officer", Role.OFFICER, "finance");
        invite(tenant, "coordinator", Role.COORDINATOR, "clerk-office");
        plan(tenant, "m-1", 2570, "finance", MONDAY.minusDays(1));
        plan(tenant, "m-2", 2570, null, MONDAY.minusDays(1));
        settle();
        return tenant;
    }

    private TenantId registered(String code) {
        TenantId tenant = new TenantId(code);
        backend.send(
                Actor.operator(tenant, "operator"),
                new RegisterOrganisation("ทดสอบ " + code, OrganisationType.TAO, "เมือง", "นครราชสีมา", null));
        return tenant;
    }

    private void invite(TenantId tenant, String id, Role role, String department) {
        backend.send(
                Actor.operator(tenant, "operator"),
                new InvitePerson(new PersonId(id), "ชื่อ " + id, "ตำแหน่ง", id, Set.of(department), Set.of(role)));
    }

    private void plan(TenantId tenant, String id, int year, String department, LocalDate to) {
        Responsible responsible = department == null
                ? new Responsible("ทุกคน", null, null)
                : Responsible.department("กองคลัง", department);
        LocalDate from = to.minusDays(30);
        backend.send(
                Actor.system(tenant, Channel.IMPORT),
                new PlanMeasure(
                        new MeasureId(id),
                        year,
                        id,
                        "มาตรการ",
                        from,
                        to,
                        List.of(new Guideline(1, "แนวทาง", List.of(responsible), from, to))));
    }

    private List<Commit> due(TenantId tenant) {
        return log.history(tenant, 1, 200).stream()
                .filter(commit -> commit.events().getFirst().type().equals("reminders.ReminderDue"))
                .toList();
    }

    private List<String> reminders(TenantId tenant) {
        return due(tenant).stream()
                .map(commit -> commit.events().getFirst().payload().getString("person"))
                .toList();
    }

    private void refused(Actor actor, RemindPerson command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }

    private void at(String bangkok) {
        clock.set(LocalDateTime.parse(bangkok).atZone(ThaiDates.ZONE).toInstant());
    }
}
