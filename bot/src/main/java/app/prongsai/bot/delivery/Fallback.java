package app.prongsai.bot.delivery;

import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.MailSettings;
import app.prongsai.deliveries.Outbox.Delivery;
import app.prongsai.deliveries.PlanLetter;
import app.prongsai.deliveries.Priority;
import app.prongsai.deliveries.Way;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.PersonInChat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What LINE does not take goes by e-mail to those members of the staff whose address is known. */
@Component
class Fallback {

    private final Backend backend;
    private final MailSettings mail;

    Fallback(Backend backend, MailSettings mail) {
        this.backend = backend;
        this.mail = mail;
    }

    void write(TenantId tenant, Delivery delivery) {
        boolean personal = delivery.way() == Way.LINE && delivery.priority() != Priority.ANNOUNCEMENT;
        if (!mail.enabled() || !personal) {
            return;
        }
        Actor system = Actor.system(tenant, Channel.LINE);
        for (String chatUser : delivery.recipients()) {
            address(system, chatUser).ifPresent(address -> {
                DeliveryId letter = new DeliveryId("letter-" + shortened(delivery));
                backend.sendOnce(
                        system,
                        "plan/" + letter,
                        new PlanLetter(letter, delivery.cause(), delivery.priority(), address, delivery.message()));
            });
        }
    }

    private Optional<String> address(Actor system, String chatUser) {
        try {
            PersonInChat.Account account = backend.ask(system, new PersonInChat(chatUser));
            return Optional.of(
                    backend.ask(system, new MailAddress(account.person())).sealedAddress());
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    private static String shortened(Delivery delivery) {
        String id = delivery.delivery().value();
        return id.length() > 57 ? id.substring(id.length() - 57) : id;
    }
}
