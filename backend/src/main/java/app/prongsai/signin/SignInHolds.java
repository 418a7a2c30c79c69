package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.staff.PersonId;
import java.time.Instant;
import java.util.List;

/** At whose passwords somebody guesses, so that strangers cannot sign in as them for now. */
@Allowed({ADMINISTRATOR})
public record SignInHolds() implements Query<SignInHolds.Held> {

    @Override
    public Class<Held> answer() {
        return Held.class;
    }

    public record Held(List<Hold> holds) {

        public Held {
            holds = List.copyOf(holds);
        }
    }

    public record Hold(PersonId person, Instant since, Instant until) {}
}
