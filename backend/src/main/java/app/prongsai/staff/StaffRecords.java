package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.platform.Accountable;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** The people of the organisation, to be administered: the same as {@link People}, but looking at it is put on record. */
@Allowed({ADMINISTRATOR})
@Accountable("people")
public record StaffRecords() implements Query<People.Staff> {

    @Override
    public Class<People.Staff> answer() {
        return People.Staff.class;
    }
}
