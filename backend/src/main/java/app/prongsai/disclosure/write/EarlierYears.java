package app.prongsai.disclosure.write;

import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ListedItem;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAssigned;
import app.prongsai.disclosure.read.ChecklistYears;
import app.prongsai.disclosure.read.OitChecklist;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.People;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a new list takes over from the newest earlier one: owners and due dates, by what the items mean. */
@Component
final class EarlierYears {

    private final Backend backend;

    EarlierYears(@Lazy Backend backend) {
        this.backend = backend;
    }

    List<ItemAssigned> carriedOver(TenantId tenant, int year, List<ListedItem> items) {
        Actor system = Actor.system(tenant, Channel.API);
        Optional<Checklist> earlier = backend.ask(system, new ChecklistYears()).years().stream()
                .filter(other -> other < year)
                .findFirst()
                .map(other -> backend.ask(system, new OitChecklist(other)));
        if (earlier.isEmpty()) {
            return List.of();
        }
        Set<String> here = backend.ask(system, new People()).people().stream()
                .filter(People.Person::active)
                .map(person -> person.person().toString())
                .collect(Collectors.toSet());
        return items.stream()
                .flatMap(item -> carriedOver(item, earlier.get(), year, here))
                .toList();
    }

    private static Stream<ItemAssigned> carriedOver(ListedItem item, Checklist earlier, int year, Set<String> here) {
        return earlier.items().stream()
                .filter(old -> old.listed().sharedWith(item) > 0)
                .filter(old -> !old.assignment().equals(Assignment.NOBODY))
                .sorted(Comparator.comparingInt((Item old) -> old.listed().sharedWith(item))
                        .reversed())
                .findFirst()
                .map(old -> new ItemAssigned(
                        year,
                        item.code(),
                        moved(old.assignment(), year - earlier.fiscalYear(), here),
                        earlier.fiscalYear() + "/" + old.code()))
                .stream();
    }

    /** Who no longer works here is not taken over; the department is. */
    private static Assignment moved(Assignment old, int years, Set<String> here) {
        String person = old.person();
        return new Assignment(
                old.department(), person != null && here.contains(person) ? person : null, moved(old.due(), years));
    }

    private static @Nullable LocalDate moved(@Nullable LocalDate due, int years) {
        return due == null ? null : due.plusYears(years);
    }
}
