package app.prongsai.disclosure.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.ItemState;
import app.prongsai.disclosure.Wording;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import java.util.Optional;

/** What the handbook's list would change in the year's checklist; empty if that list was copied, or none yet. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ItemListChanges(int fiscalYear) implements Query<ItemListChanges.Changes> {

    @Override
    public Class<Changes> answer() {
        return Changes.class;
    }

    public record Changes(Optional<NewerList> newer) {}

    /**
     * @param listYear another one if the year has no list of its own yet
     * @param reworded also those that come back after they had been dropped
     */
    public record NewerList(
            int listYear, String fingerprint, List<Added> added, List<Changed> reworded, List<Dropped> dropped) {

        public NewerList {
            added = List.copyOf(added);
            reworded = List.copyOf(reworded);
            dropped = List.copyOf(dropped);
        }

        public boolean sameItems() {
            return added.isEmpty() && reworded.isEmpty() && dropped.isEmpty();
        }
    }

    public record Added(ItemCode code, Wording wording) {}

    /** Listed again under another code or in other words; its owner and answer stay. */
    public record Changed(ItemCode before, ItemCode code, Wording from, Wording to, ItemState state) {}

    /** @param code by which it can be read from then on */
    public record Dropped(ItemCode before, ItemCode code, String title, ItemState state) {}
}
