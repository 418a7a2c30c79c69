package app.prongsai.disclosure.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** Which list adopting the year's would copy. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record OfferedItemList(int fiscalYear) implements Query<OfferedItemList.Offer> {

    @Override
    public Class<Offer> answer() {
        return Offer.class;
    }

    /** @param listYear another one if that year has no list of its own yet */
    public record Offer(int listYear, int items) {}
}
