package app.prongsai.handbook;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.handbook.CalendarEvent.OwnDeadlineDropped;
import app.prongsai.handbook.CalendarEvent.OwnDeadlineSet;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.thai.FiscalYear;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "calendar", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class OwnCalendar {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST = 200;

    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<String, OwnDeadlineSet> deadlines = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetOwnDeadline command) {
        TableRules.yearIsKnown(command.fiscalYear());
        FiscalYear year = new FiscalYear(command.fiscalYear());
        unless(command.key().matches("[A-Za-z0-9-]{1,64}"), "handbook.key-is-malformed", "key", command.key());
        String title = command.title().strip();
        unless(!title.isEmpty(), "handbook.deadline-needs-a-title");
        unless(title.length() <= LONGEST_TITLE, "handbook.title-too-long", LONGEST_TITLE);
        unless(!command.to().isBefore(command.from()), "handbook.window-ends-before-it-begins", title);
        unless(
                !command.to().isBefore(year.from()) && !command.from().isAfter(year.to()),
                "handbook.window-outside-the-year",
                title,
                String.valueOf(year.year()));
        unless(deadlines.containsKey(command.key()) || deadlines.size() < MOST, "handbook.too-many-deadlines", MOST);
        OwnDeadlineSet set =
                new OwnDeadlineSet(command.fiscalYear(), command.key(), title, command.from(), command.to());
        if (!set.equals(deadlines.get(command.key()))) {
            apply(set);
        }
    }

    @CommandHandler
    void decide(DropOwnDeadline command) {
        unless(deadlines.containsKey(command.key()), "handbook.no-such-deadline");
        apply(new OwnDeadlineDropped(command.fiscalYear(), command.key()));
    }

    @EventSourcingHandler
    void evolve(OwnDeadlineSet event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), "calendar/" + event.fiscalYear());
        deadlines.put(event.key(), event);
    }

    @EventSourcingHandler
    void evolve(OwnDeadlineDropped event) {
        deadlines.remove(event.key());
    }
}
