package app.prongsai.disclosure.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalDate;
import java.util.List;

/** The items, of the running year of submission and later ones, that have a due date and wait for an answer; for reminders. */
@Allowed({SYSTEM})
public record DueItems() implements Query<DueItems.Waiting> {

    @Override
    public Class<Waiting> answer() {
        return Waiting.class;
    }

    public record Waiting(List<DueItem> items) {

        public Waiting {
            items = List.copyOf(items);
        }
    }

    public record DueItem(int fiscalYear, ItemCode code, String title, Assignment assignment, LocalDate due) {}
}
