package app.prongsai.reminders;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.reminders.ReminderRules.Rules;
import app.prongsai.reminders.ReminderRulesEvent.ReminderRulesSet;
import java.time.LocalTime;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "reminder-rules", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class OwnReminderRules {

    /** Nobody is to be woken, and nobody is to read at night what could have waited. */
    private static final LocalTime EARLIEST = LocalTime.of(6, 0);

    private static final LocalTime LATEST = LocalTime.of(20, 0);
    private static final int MOST_DAYS = 365;

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable Rules rules;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetReminderRules command) {
        Rules wanted = command.rules();
        unless(wanted.from().isBefore(wanted.until()), "reminder.hours-end-before-they-begin");
        unless(
                !wanted.from().isBefore(EARLIEST) && !wanted.until().isAfter(LATEST),
                "reminder.hours-at-night",
                EARLIEST.toString(),
                LATEST.toString());
        unless(isDays(wanted.dueSoonDays(), 0), "reminder.days-out-of-range", MOST_DAYS);
        unless(isDays(wanted.silentDays(), 1), "reminder.days-out-of-range", MOST_DAYS);
        unless(isDays(wanted.escalateAfterDays(), 0), "reminder.days-out-of-range", MOST_DAYS);
        if (!wanted.equals(rules)) {
            AggregateLifecycle.apply(new ReminderRulesSet(wanted));
        }
    }

    private static boolean isDays(int days, int least) {
        return days >= least && days <= MOST_DAYS;
    }

    @EventSourcingHandler
    void evolve(ReminderRulesSet event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), "reminder-rules");
        rules = event.rules();
    }
}
