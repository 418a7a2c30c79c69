package app.prongsai.deliveries;

import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.reminders.ReminderEvent.ReminderDue;
import app.prongsai.reminders.ReminderRules;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When a reminder is due, a delivery is planned, in LINE or, for those who are not there, by e-mail, if the day is not
 * over: yesterday's digest helps nobody.
 */
@Component
@ProcessingGroup("when-reminder-due-then-delivery-planned")
class WhenReminderDueThenDeliveryPlanned {

    private final Backend backend;
    private final PeoplesAddresses addresses;
    private final MailSettings mail;
    private final Clock clock;

    WhenReminderDueThenDeliveryPlanned(Backend backend, PeoplesAddresses addresses, MailSettings mail, Clock clock) {
        this.backend = backend;
        this.addresses = addresses;
        this.mail = mail;
        this.clock = clock;
    }

    @EventHandler
    void on(ReminderDue event, Occurred occurred) {
        if (event.day().isBefore(LocalDate.now(clock.withZone(ThaiDates.ZONE)))) {
            return;
        }
        Actor system = Actor.system(occurred.tenant(), Channel.CLOCK);
        Optional<String> chatUser = addresses.chatUser(system, event.person());
        if (chatUser.isPresent()) {
            plan(event, occurred, system, chatUser.get());
        } else if (mail.enabled()) {
            addresses.mailAddress(system, event.person()).ifPresent(address -> write(event, occurred, system, address));
        }
    }

    /** What did not go out by the end of the day's hours is of no use, and is not to wake anybody. */
    private void plan(ReminderDue event, Occurred occurred, Actor system, String chatUser) {
        DeliveryId delivery = new DeliveryId("reminder-" + occurred.event());
        LocalTime until = backend.ask(system, new ReminderRules()).until();
        backend.sendOnce(
                system,
                "plan/" + delivery,
                new PlanDelivery(
                        delivery,
                        cause(event),
                        Priority.REMINDER,
                        List.of(chatUser),
                        Digest.of(event),
                        event.day().atTime(until).atZone(ThaiDates.ZONE).toInstant()));
    }

    private void write(ReminderDue event, Occurred occurred, Actor system, String sealedAddress) {
        DeliveryId letter = new DeliveryId("letter-" + occurred.event());
        backend.sendOnce(
                system,
                "plan/" + letter,
                new PlanLetter(letter, cause(event), Priority.REMINDER, sealedAddress, Digest.of(event)));
    }

    private static String cause(ReminderDue event) {
        return "reminders/" + event.person().value();
    }
}
