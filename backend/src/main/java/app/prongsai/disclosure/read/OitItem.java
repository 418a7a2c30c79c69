package app.prongsai.disclosure.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything about one item, with its history; NotFound if it never was in that year's list. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record OitItem(int fiscalYear, ItemCode item) implements Query<OitItem.Sheet> {

    @Override
    public Class<Sheet> answer() {
        return Sheet.class;
    }

    /** @param retired whether it is no longer asked */
    public record Sheet(int fiscalYear, Item item, boolean retired, String groupTitle, List<Entry> history) {

        public Sheet {
            history = List.copyOf(history);
        }
    }

    /**
     * One event, oldest first.
     *
     * @param actor opaque id; {@code staff} knows the name
     * @param what the event's name without its context: key of its sentence
     * @param details what fills the sentence: text, reason, department, person, due, from, address, status, fate, before
     */
    public record Entry(Instant at, String actor, Channel channel, String what, Map<String, String> details) {

        public Entry {
            details = Map.copyOf(details);
        }
    }
}
