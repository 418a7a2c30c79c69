package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.AddressCheck;
import app.prongsai.disclosure.ChecklistId;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** What a check of an address found; only a change becomes an event, and an address that no longer answers the item none. */
@Allowed({SYSTEM})
public record RecordAddressCheck(int fiscalYear, ItemCode item, AddressCheck check) implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
