package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.platform.Accountable;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.shared.ErasureReason;

/**
 * Nothing is known of a resident any more: neither where to reach nor what was chosen, agreed or said. For good, but whoever
 * follows again begins anew. Residents erase themselves, the organisation whoever asks it to.
 */
@Accountable("erase-resident")
@Allowed({RESIDENT, ADMINISTRATOR, SYSTEM})
public record EraseResident(SubscriberId subscriber, ErasureReason reason) implements Command {

    @Override
    public Object target() {
        return subscriber;
    }
}
