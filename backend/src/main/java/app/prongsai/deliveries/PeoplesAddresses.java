package app.prongsai.deliveries;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.staff.ChatAddress;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a person of the staff is reached; sealed, and empty where nothing is known. */
@Component
class PeoplesAddresses {

    private final Backend backend;

    PeoplesAddresses(Backend backend) {
        this.backend = backend;
    }

    Optional<String> chatUser(Actor system, PersonId person) {
        try {
            return Optional.of(backend.ask(system, new ChatAddress(person)).sealedChatUser());
        } catch (NotFound notLinked) {
            return Optional.empty();
        }
    }

    Optional<String> mailAddress(Actor system, PersonId person) {
        try {
            return Optional.of(backend.ask(system, new MailAddress(person)).sealedAddress());
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }
}
