package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** Where these are reached, sealed; those who no longer follow, or have stopped everything, are left out. */
@Allowed({SYSTEM})
public record AddressesOf(List<SubscriberId> subscribers) implements Query<AddressesOf.Addresses> {

    public AddressesOf {
        subscribers = List.copyOf(subscribers);
    }

    @Override
    public Class<Addresses> answer() {
        return Addresses.class;
    }

    public record Addresses(List<String> sealedChatUsers) {

        public Addresses {
            sealedChatUsers = List.copyOf(sealedChatUsers);
        }
    }
}
