package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ChecklistId;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** The answer is right; the public is shown it from now on. */
@Allowed({COORDINATOR, CLERK, EXECUTIVE})
public record ConfirmItem(int fiscalYear, ItemCode item) implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
