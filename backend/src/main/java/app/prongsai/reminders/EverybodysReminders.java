package app.prongsai.reminders;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.disclosure.read.DueItems;
import app.prongsai.groups.SummaryGroups;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.PlannedYears;
import app.prongsai.measures.read.PostponementsAsked;
import app.prongsai.platform.Backend;
import app.prongsai.reports.ReportsWaiting;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.People;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Not an aggregate: it only finds out who is to be reminded; that it happens once is decided person by person. */
@Component
class EverybodysReminders {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH.mm");

    private final Backend backend;
    private final Clock clock;
    private final WorkingDays workingDays;

    EverybodysReminders(Backend backend, Clock clock, WorkingDays workingDays) {
        this.backend = backend;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    @CommandHandler
    void remind(RemindEverybody command, Actor actor) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.ZONE));
        Actor system = Actor.system(actor.tenant(), actor.channel());
        ReminderRules.Rules rules = backend.ask(system, new ReminderRules());
        unless(
                LocalTime.now(clock.withZone(ThaiDates.ZONE)).isBefore(rules.until()),
                "reminder.too-late-today",
                rules.until().format(HOURS));
        Found found = found(system, today);
        if (isFirstWorkingDay(actor.tenant(), today) && !found.measures().isEmpty()) {
            remindGroups(actor, system, today, found);
        }
        if (!found.nothing()) {
            List<People.Person> people = backend.ask(system, new People()).people();
            DueWork.on(today, found, people, rules)
                    .forEach((person, items) -> backend.send(
                            actor, "remind/" + today + "/" + person.value(), new RemindPerson(person, today, items)));
        }
    }

    private void remindGroups(Actor actor, Actor system, LocalDate today, Found found) {
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        backend.ask(system, new SummaryGroups())
                .groups()
                .forEach(group -> backend.send(
                        actor,
                        "remind/" + monday + "/group-" + group.mark(),
                        new RemindGroup(
                                group.mark(), group.sealedGroup(), monday, WeeklySummary.of(found.measures(), today))));
    }

    /** Of its week. */
    private boolean isFirstWorkingDay(TenantId tenant, LocalDate today) {
        return workingDays.include(tenant, today)
                && today.with(DayOfWeek.MONDAY).datesUntil(today).noneMatch(day -> workingDays.include(tenant, day));
    }

    private Found found(Actor system, LocalDate today) {
        return new Found(
                backend.ask(system, new MeasureBoard(year(system, today))).rows(),
                backend.ask(system, new DueItems()).items(),
                backend.ask(system, new PostponementsAsked()).asked(),
                backend.ask(system, new ReportsWaiting()).reports());
    }

    private int year(Actor system, LocalDate today) {
        int running = FiscalYear.of(today).year();
        List<Integer> planned = backend.ask(system, new PlannedYears()).years();
        return planned.isEmpty() || planned.contains(running) ? running : planned.getFirst();
    }
}
