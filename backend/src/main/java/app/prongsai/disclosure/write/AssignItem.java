package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.ChecklistId;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

@Allowed({COORDINATOR})
public record AssignItem(int fiscalYear, ItemCode item, Assignment assignment) implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
