package app.prongsai.reminders;

import app.prongsai.disclosure.read.DueItems;
import app.prongsai.disclosure.read.DueItems.DueItem;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.PlannedYears;
import app.prongsai.platform.Backend;
import app.prongsai.reminders.ReminderRules.Rules;
import app.prongsai.shared.Actor;
import app.prongsai.staff.People;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Not an aggregate: it only finds out who is to be reminded; that it happens once is decided person by person. */
@Component
class EverybodysReminders {

    private final Backend backend;
    private final Clock clock;

    EverybodysReminders(Backend backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    @CommandHandler
    void remind(RemindEverybody command, Actor actor) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.ZONE));
        Actor system = Actor.system(actor.tenant(), actor.channel());
        List<MeasureBoard.Row> rows =
                backend.ask(system, new MeasureBoard(year(system, today))).rows();
        Rules rules = backend.ask(system, new ReminderRules());
        List<DueItem> dueItems = backend.ask(system, new DueItems()).items();
        if (!rows.isEmpty() || !dueItems.isEmpty()) {
            List<People.Person> people = backend.ask(system, new People()).people();
            DueWork.on(today, rows, dueItems, people, rules)
                    .forEach((person, items) -> backend.send(
                            actor, "remind/" + today + "/" + person.value(), new RemindPerson(person, today, items)));
        }
    }

    private int year(Actor system, LocalDate today) {
        int running = FiscalYear.of(today).year();
        List<Integer> planned = backend.ask(system, new PlannedYears()).years();
        return planned.isEmpty() || planned.contains(running) ? running : planned.getFirst();
    }
}
