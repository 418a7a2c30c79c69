package app.prongsai.deliveries;

import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.reminders.ReminderEvent.WeeklySummaryDue;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When a group's weekly summary is due, a delivery is planned, if the week is not over. */
@Component
@ProcessingGroup("when-weekly-summary-due-then-delivery-planned")
class WhenWeeklySummaryDueThenDeliveryPlanned {

    private final Backend backend;
    private final Clock clock;

    WhenWeeklySummaryDueThenDeliveryPlanned(Backend backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    @EventHandler
    void on(WeeklySummaryDue event, Occurred occurred) {
        if (!LocalDate.now(clock.withZone(ThaiDates.ZONE))
                .isBefore(event.monday().plusWeeks(1))) {
            return;
        }
        DeliveryId delivery = new DeliveryId("summary-" + occurred.event());
        backend.sendOnce(
                Actor.system(occurred.tenant(), Channel.CLOCK),
                "plan/" + delivery,
                new PlanDelivery(
                        delivery,
                        "weekly-summary",
                        Priority.REMINDER,
                        List.of(event.sealedGroup()),
                        new Message(
                                "summary",
                                "สรุปประจำสัปดาห์ วันที่ " + ThaiDates.full(event.monday()),
                                event.lines(),
                                "/o/" + occurred.tenant().code() + "/reports")));
    }
}
