package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** What residents agree to at present. */
@Allowed({RESIDENT, PUBLIC, SYSTEM, ADMINISTRATOR, AUDITOR})
public record ConsentWording() implements Query<ConsentWording.Wording> {

    @Override
    public Class<Wording> answer() {
        return Wording.class;
    }

    public record Wording(String version, String thai, String english) {}
}
