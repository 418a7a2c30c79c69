package app.prongsai.disclosure.read;

import app.prongsai.disclosure.Answer;
import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.ChecklistChanges;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemState;
import app.prongsai.disclosure.events.ChecklistEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListAdopted;
import app.prongsai.disclosure.read.ChecklistYears.Years;
import app.prongsai.disclosure.read.DueItems.DueItem;
import app.prongsai.disclosure.read.ItemAddresses.ItemAddress;
import app.prongsai.disclosure.read.PublishedItems.Published;
import app.prongsai.disclosure.read.PublishedItems.PublishedGroup;
import app.prongsai.disclosure.read.PublishedItems.PublishedItem;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per year and organisation: the year's whole checklist; and one that lists the years. */
@Component
@ProcessingGroup(Checklists.NAME)
@ProjectionVersion(2)
class Checklists {

    static final String NAME = "oit-checklists";

    private static final String YEARS = "years";

    /** A year's checklist, or the years. */
    record Stored(@Nullable Checklist checklist, List<Integer> years) {}

    private final TenantCollection<Stored> rows;
    private final Clock clock;

    Checklists(ReadModels readModels, Clock clock) {
        this.rows = readModels.collection(NAME, Stored.class);
        this.clock = clock;
    }

    @EventHandler
    void on(ChecklistEvent event, Occurred occurred) {
        if (event instanceof ItemListAdopted adopted) {
            rows.change(occurred.tenant(), YEARS, occurred.place(), before -> {
                Stream<Integer> known = before == null ? Stream.of() : before.years().stream();
                return new Stored(
                        null,
                        Stream.concat(known, Stream.of(adopted.fiscalYear()))
                                .sorted(Comparator.reverseOrder())
                                .toList());
            });
        }
        rows.change(
                occurred.tenant(),
                String.valueOf(event.fiscalYear()),
                occurred.place(),
                before -> new Stored(
                        ChecklistChanges.after(before == null ? null : before.checklist(), event, occurred),
                        List.of()));
    }

    @QueryHandler
    Checklist answer(OitChecklist query, TenantId tenant) {
        return find(tenant, query.fiscalYear()).orElse(Checklist.none(query.fiscalYear()));
    }

    @QueryHandler
    Years answer(ChecklistYears query, TenantId tenant) {
        return new Years(years(tenant));
    }

    @QueryHandler
    ItemAddresses.Addresses answer(ItemAddresses query, TenantId tenant) {
        return new ItemAddresses.Addresses(find(tenant, query.fiscalYear()).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(Checklists::addresses)
                .toList());
    }

    @QueryHandler
    DueItems.Waiting answer(DueItems query, TenantId tenant) {
        int running =
                FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE))).year();
        return new DueItems.Waiting(years(tenant).stream()
                .filter(year -> year >= running)
                .flatMap(year -> find(tenant, year).stream())
                .flatMap(list -> list.items().stream()
                        .filter(Item::open)
                        .filter(item -> item.assignment().due() != null)
                        .map(item -> due(list.fiscalYear(), item)))
                .toList());
    }

    @QueryHandler
    Published answer(PublishedItems query, TenantId tenant) {
        Checklist list = find(tenant, query.fiscalYear()).orElseThrow(NotFound::new);
        return new Published(
                list.fiscalYear(),
                list.listYear(),
                list.readiness().percent(),
                list.groups().stream()
                        .map(group -> new PublishedGroup(
                                group.key(),
                                group.title(),
                                list.in(group.key()).stream()
                                        .map(Checklists::published)
                                        .toList()))
                        .filter(group -> !group.items().isEmpty())
                        .toList());
    }

    Optional<Checklist> find(TenantId tenant, int year) {
        return rows.find(tenant, String.valueOf(year)).map(Stored::checklist);
    }

    private List<Integer> years(TenantId tenant) {
        return rows.find(tenant, YEARS).map(Stored::years).orElse(List.of());
    }

    private static Stream<ItemAddress> addresses(Item item) {
        Answer published = item.published();
        return Stream.concat(
                        item.addresses().stream(), published == null ? Stream.of() : published.addresses().stream())
                .distinct()
                .map(address -> new ItemAddress(
                        item.code(),
                        address,
                        address.startsWith("/"),
                        item.check(address).orElse(null)));
    }

    private static DueItem due(int year, Item item) {
        return new DueItem(
                year,
                item.code(),
                item.listed().wording().title(),
                item.assignment(),
                Objects.requireNonNull(item.assignment().due()));
    }

    private static PublishedItem published(Item item) {
        return new PublishedItem(
                item.code(),
                item.listed().wording(),
                item.published(),
                item.state() == ItemState.NOT_APPLICABLE ? item.remark() : null);
    }
}
