package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ChecklistId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * Puts the handbook's list in the place of the one that was copied. Items that kept their identity keep owner, answers and
 * addresses; the others stay to be read.
 *
 * @param fingerprint of the list whose changes the person has seen
 */
@Allowed({COORDINATOR})
public record RenewItemList(int fiscalYear, String fingerprint) implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
