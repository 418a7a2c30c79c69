package app.prongsai.handbook;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.handbook.CalendarEvent.OwnDeadlineDropped;
import app.prongsai.handbook.CalendarEvent.OwnDeadlineSet;
import app.prongsai.handbook.CalendarEvent.OwnHolidayDropped;
import app.prongsai.handbook.CalendarEvent.OwnHolidaySet;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;
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
    private final Map<LocalDate, String> holidays = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetOwnDeadline command) {
        TableRules.yearIsKnown(command.fiscalYear());
        FiscalYear year = new FiscalYear(command.fiscalYear());
        unless(command.key().matches("[A-Za-z0-9-]{1,64}"), "handbook.key-is-malformed", "key", command.key());
        String title = title(command.title());
        unless(!command.to().isBefore(command.from()), "handbook.window-ends-before-it-begins", title);
        liesIn(year, command.from(), command.to(), title);
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

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetOwnHoliday command) {
        TableRules.yearIsKnown(command.fiscalYear());
        String title = title(command.title());
        liesIn(new FiscalYear(command.fiscalYear()), command.day(), command.day(), title);
        unless(holidays.containsKey(command.day()) || holidays.size() < MOST, "handbook.too-many-deadlines", MOST);
        if (!title.equals(holidays.get(command.day()))) {
            apply(new OwnHolidaySet(command.fiscalYear(), command.day(), title));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DropOwnHoliday command) {
        unless(holidays.containsKey(command.day()), "handbook.no-such-holiday");
        apply(new OwnHolidayDropped(command.fiscalYear(), command.day()));
    }

    private static String title(String said) {
        String title = said.strip();
        unless(!title.isEmpty(), "handbook.deadline-needs-a-title");
        unless(title.length() <= LONGEST_TITLE, "handbook.title-too-long", LONGEST_TITLE);
        return title;
    }

    private static void liesIn(FiscalYear year, LocalDate from, LocalDate to, String title) {
        unless(
                !to.isBefore(year.from()) && !from.isAfter(year.to()),
                "handbook.window-outside-the-year",
                title,
                String.valueOf(year.year()));
    }

    @EventSourcingHandler
    void evolve(CalendarEvent event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), "calendar/" + event.fiscalYear());
        switch (event) {
            case OwnDeadlineSet set -> deadlines.put(set.key(), set);
            case OwnDeadlineDropped dropped -> deadlines.remove(dropped.key());
            case OwnHolidaySet set -> holidays.put(set.day(), set.title());
            case OwnHolidayDropped dropped -> holidays.remove(dropped.day());
        }
    }
}
