package app.prongsai.disclosure.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.AddressCheck;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every address that answers an item of the year or is shown to the public, for whoever checks links. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ItemAddresses(int fiscalYear) implements Query<ItemAddresses.Addresses> {

    @Override
    public Class<Addresses> answer() {
        return Addresses.class;
    }

    public record Addresses(List<ItemAddress> addresses) {

        public Addresses {
            addresses = List.copyOf(addresses);
        }
    }

    /** @param ownPage whether the address is a path of the organisation's own public pages */
    public record ItemAddress(
            ItemCode item,
            String address,
            boolean ownPage,
            @Nullable AddressCheck check) {}
}
