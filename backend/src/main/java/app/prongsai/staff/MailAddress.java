package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.platform.AboutSomebody;
import app.prongsai.platform.Accountable;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** A person's e-mail address, told to that person, the administrator and the system; NotFound where there is none. */
@Accountable("mail-address")
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record MailAddress(PersonId person) implements Query<MailAddress.Address>, AboutSomebody {

    @Override
    public String about() {
        return person.toString();
    }

    @Override
    public Class<Address> answer() {
        return Address.class;
    }

    public record Address(String address, String sealedAddress) {

        /** Says nothing of the address, wherever it may be printed. */
        @Override
        public String toString() {
            return "Address[]";
        }
    }
}
