package app.prongsai.access;

import static app.prongsai.shared.Role.*;

import app.prongsai.platform.AboutSomebody;
import app.prongsai.platform.Accountable;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.subscriptions.SubscriberId;

/** Everything held on a resident: told to that resident and to the administrator; NotFound if nothing is. */
@Allowed({ADMINISTRATOR, RESIDENT})
@Accountable("resident-record")
public record ResidentRecord(SubscriberId subscriber) implements Query<HeldRecord>, AboutSomebody {

    @Override
    public Class<HeldRecord> answer() {
        return HeldRecord.class;
    }

    @Override
    public String about() {
        return subscriber.toString();
    }
}
