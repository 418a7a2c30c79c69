package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ChecklistId;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Takes an item out of the list; its history stays. */
@Allowed({COORDINATOR})
public record RetireItem(int fiscalYear, ItemCode item, String reason) implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
