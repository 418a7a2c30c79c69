package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** Where a person is reached in LINE; NotFound if not linked. */
@Allowed({SYSTEM})
public record ChatAddress(PersonId person) implements Query<ChatAddress.Address> {

    @Override
    public Class<Address> answer() {
        return Address.class;
    }

    public record Address(String sealedChatUser) {}
}
