package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** Who has the reference that the chat tells residents: the first eight digits of their pseudonym; hardly ever more than one. */
@Allowed({ADMINISTRATOR})
public record ResidentsCalled(String reference) implements Query<ResidentsCalled.Residents> {

    public static final int DIGITS = 8;

    @Override
    public Class<Residents> answer() {
        return Residents.class;
    }

    public record Residents(List<SubscriberId> residents) {

        public Residents {
            residents = List.copyOf(residents);
        }
    }
}
