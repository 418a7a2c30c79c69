package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ChecklistId;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.Wording;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Another wording, or the same one compared with the handbook. */
@Allowed({COORDINATOR})
public record ReviseItem(int fiscalYear, ItemCode item, Wording wording, String reason) implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
