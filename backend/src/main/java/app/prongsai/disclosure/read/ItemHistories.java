package app.prongsai.disclosure.read;

import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.ItemGroup;
import app.prongsai.disclosure.events.ChecklistEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAdded;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListRenewed;
import app.prongsai.disclosure.read.OitItem.Entry;
import app.prongsai.disclosure.read.OitItem.Sheet;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per item: what happened to it alone; and one per year that tells under which name an item's row stands. */
@Component
@ProcessingGroup(ItemHistories.NAME)
@ProjectionVersion(2)
class ItemHistories {

    static final String NAME = "oit-item-histories";

    record Stored(List<Entry> entries) {}

    private final TenantCollection<Stored> rows;
    private final TenantCollection<ItemNames> names;
    private final Checklists checklists;

    ItemHistories(ReadModels readModels, Checklists checklists) {
        this.rows = readModels.collection(NAME, Stored.class);
        this.names = readModels.collection(NAME, ItemNames.class);
        this.checklists = checklists;
    }

    @EventHandler
    void on(ChecklistEvent event, Occurred occurred) {
        if (event instanceof ItemListRenewed || event instanceof ItemAdded) {
            names.change(
                    occurred.tenant(),
                    namesKey(event.fiscalYear()),
                    occurred.place(),
                    before -> (before == null ? ItemNames.AS_CODED : before).after(event, occurred.place()));
        }
        for (ItemSentence sentence : ItemSentence.of(event)) {
            Entry entry = new Entry(
                    occurred.at(),
                    occurred.actor(),
                    occurred.channel(),
                    event.getClass().getSimpleName(),
                    sentence.details());
            rows.change(
                    occurred.tenant(),
                    rowKey(occurred.tenant(), event.fiscalYear(), sentence.item()),
                    occurred.place(),
                    before -> new Stored(
                            Stream.concat(before == null ? Stream.of() : before.entries().stream(), Stream.of(entry))
                                    .toList()));
        }
    }

    @QueryHandler
    Sheet answer(OitItem query, TenantId tenant) {
        Checklist list = checklists.find(tenant, query.fiscalYear()).orElseThrow(NotFound::new);
        Optional<Item> asked = list.item(query.item());
        Item item = asked.or(() -> list.retired(query.item())).orElseThrow(NotFound::new);
        String group = list.groups().stream()
                .filter(one -> one.key().equals(item.listed().group()))
                .findFirst()
                .map(ItemGroup::title)
                .orElse("");
        List<Entry> history = rows.find(tenant, rowKey(tenant, query.fiscalYear(), query.item()))
                .map(Stored::entries)
                .orElse(List.of());
        return new Sheet(query.fiscalYear(), item, asked.isEmpty(), group, history);
    }

    private String rowKey(TenantId tenant, int year, ItemCode item) {
        return year + "/"
                + names.find(tenant, namesKey(year)).orElse(ItemNames.AS_CODED).of(item);
    }

    private static String namesKey(int year) {
        return "names/" + year;
    }
}
