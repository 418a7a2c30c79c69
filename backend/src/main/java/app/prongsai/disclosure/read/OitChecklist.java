package app.prongsai.disclosure.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.Checklist;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** The year's checklist; one that says so if none was adopted. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record OitChecklist(int fiscalYear) implements Query<Checklist> {

    @Override
    public Class<Checklist> answer() {
        return Checklist.class;
    }
}
