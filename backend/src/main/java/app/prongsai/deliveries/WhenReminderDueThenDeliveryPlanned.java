package app.prongsai.deliveries;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.reminders.ReminderEvent.ReminderDue;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.staff.ChatAddress;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When a reminder is due, a delivery is planned, if the person is reached in LINE and the day is not over: yesterday's
 * digest helps nobody.
 */
@Component
@ProcessingGroup("when-reminder-due-then-delivery-planned")
class WhenReminderDueThenDeliveryPlanned {

    private final Backend backend;
    private final Clock clock;

    WhenReminderDueThenDeliveryPlanned(Backend backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    @EventHandler
    void on(ReminderDue event, Occurred occurred) {
        if (event.day().isBefore(LocalDate.now(clock.withZone(ThaiDates.ZONE)))) {
            return;
        }
        Actor system = Actor.system(occurred.tenant(), Channel.CLOCK);
        try {
            String address =
                    backend.ask(system, new ChatAddress(event.person())).sealedChatUser();
            DeliveryId delivery = new DeliveryId("reminder-" + occurred.event());
            backend.sendOnce(
                    system,
                    "plan/" + delivery,
                    new PlanDelivery(
                            delivery,
                            "reminders/" + event.person().value(),
                            Priority.REMINDER,
                            List.of(address),
                            Digest.of(event)));
        } catch (NotFound notLinked) {
            // Reached on the web only.
        }
    }
}
