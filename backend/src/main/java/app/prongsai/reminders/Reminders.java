package app.prongsai.reminders;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.reminders.ReminderEvent.ReminderDue;
import app.prongsai.reminders.ReminderEvent.WeeklySummaryDue;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One person's reminders, or one group's. */
@Aggregate(type = "reminders", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Reminders {

    @AggregateIdentifier
    private @Nullable String stream;

    private LocalDate last = LocalDate.MIN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemindPerson command, Clock clock) {
        unless(!command.items().isEmpty(), "reminder.needs-an-item");
        unless(!command.day().isAfter(LocalDate.now(clock.withZone(ThaiDates.ZONE))), "reminder.day-to-come");
        if (command.day().isAfter(last)) {
            apply(new ReminderDue(command.person(), command.day(), command.items()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemindGroup command) {
        if (command.monday().isAfter(last)) {
            apply(new WeeklySummaryDue(command.groupMark(), command.sealedGroup(), command.monday(), command.lines()));
        }
    }

    @EventSourcingHandler
    void evolve(WeeklySummaryDue event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), "reminders/group-" + event.groupMark());
        last = event.monday();
    }

    @EventSourcingHandler
    void evolve(ReminderDue event, Occurred occurred) {
        stream = TenantTarget.stream(
                occurred.tenant(), "reminders/" + event.person().value());
        last = event.day();
    }
}
