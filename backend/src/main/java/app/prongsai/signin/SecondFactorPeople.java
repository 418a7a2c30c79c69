package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.staff.PersonId;
import java.util.List;

/** Who of the organisation has set up a second factor, or has passkeys. */
@Allowed({ADMINISTRATOR})
public record SecondFactorPeople() implements Query<SecondFactorPeople.SetUp> {

    @Override
    public Class<SetUp> answer() {
        return SetUp.class;
    }

    public record SetUp(List<PersonId> people) {

        public SetUp {
            people = List.copyOf(people);
        }
    }
}
