package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import org.jspecify.annotations.Nullable;

/** What an invitation offers; NotFound if it is too old, another organisation's or none of ours. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
public record LinkOffer(String invitation) implements Query<LinkOffer.Offer> {

    @Override
    public Class<Offer> answer() {
        return Offer.class;
    }

    /** @param owner to whom the LINE account is linked now; null if to nobody */
    public record Offer(
            String called, String linkToken, @Nullable PersonId owner) {}
}
