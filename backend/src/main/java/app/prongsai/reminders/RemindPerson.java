package app.prongsai.reminders;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.staff.PersonId;
import java.time.LocalDate;
import java.util.List;

/** Once per person and day: a second time on the same day, or for a day gone by, changes nothing. Most urgent item first. */
@Allowed({SYSTEM, COORDINATOR, ADMINISTRATOR})
public record RemindPerson(PersonId person, LocalDate day, List<Item> items) implements Command {

    public RemindPerson {
        items = List.copyOf(items);
    }

    @Override
    public Object target() {
        return "reminders/" + person.value();
    }
}
