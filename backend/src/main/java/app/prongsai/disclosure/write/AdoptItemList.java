package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ChecklistId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Copies the handbook's list of the year, or the newest if the year has none, and takes over owners and due dates. */
@Allowed({COORDINATOR, SYSTEM})
public record AdoptItemList(int fiscalYear) implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
