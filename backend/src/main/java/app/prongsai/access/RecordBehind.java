package app.prongsai.access;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/**
 * The resident's own record that a key opens; NotFound if the key is too old, another organisation's, of somebody erased, or
 * none at all. Whoever has the key counts as the resident, also in the access log.
 */
@Allowed({PUBLIC})
public record RecordBehind(String recordKey) implements Query<HeldRecord> {

    @Override
    public Class<HeldRecord> answer() {
        return HeldRecord.class;
    }

    /** Says nothing of the key, wherever it may be printed. */
    @Override
    public String toString() {
        return "RecordBehind[]";
    }
}
