package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ChecklistId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Makes a pack of what the answers are now; each time another one. */
@Allowed({COORDINATOR})
public record FreezeClarificationPack(int fiscalYear) implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
