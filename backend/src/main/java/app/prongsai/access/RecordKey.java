package app.prongsai.access;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.subscriptions.SubscriberId;

/**
 * What opens a resident's own record on the web for a day, to be told to that resident alone; NotFound if nothing is held.
 * Kept by nobody, and of no use any more once the resident is erased.
 */
@Allowed({SYSTEM})
public record RecordKey(SubscriberId subscriber) implements Query<RecordKey.Key> {

    @Override
    public Class<Key> answer() {
        return Key.class;
    }

    /** @param sealed fit for an address */
    public record Key(String sealed) {

        /** Says nothing of the key, wherever it may be printed. */
        @Override
        public String toString() {
            return "Key[]";
        }
    }
}
