package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ChecklistId;
import app.prongsai.disclosure.ListedItem;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** An item that the copied list lacks; its code must be new in the year. */
@Allowed({COORDINATOR})
public record AddItem(int fiscalYear, ListedItem item, String reason) implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
