package app.prongsai.disclosure;

import app.prongsai.disclosure.Succession.Fate;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListRenewed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A checklist after a newer list took the place of its own. */
final class RenewedList {

    private final Checklist before;
    private final ItemListRenewed event;
    private final Map<ItemCode, Item> known = new HashMap<>();
    private final Map<ItemCode, Succession> byBefore = new HashMap<>();
    private final Map<ItemCode, Succession> heirs = new HashMap<>();

    RenewedList(Checklist before, ItemListRenewed event) {
        this.before = before;
        this.event = event;
        Stream.concat(before.items().stream(), before.retired().stream()).forEach(item -> known.put(item.code(), item));
        for (Succession one : event.successions()) {
            byBefore.put(one.before(), one);
            if (one.fate().listed()) {
                heirs.put(one.code(), one);
            }
        }
    }

    Checklist checklist() {
        List<Item> items = new ArrayList<>();
        for (ListedItem listed : event.items()) {
            Item item = item(listed);
            if (item != null) {
                items.add(item);
            }
        }
        items.addAll(own());
        return new Checklist(
                event.fiscalYear(),
                event.listYear(),
                event.sector(),
                event.groups(),
                event.items(),
                items,
                retired(),
                before.packs());
    }

    /** Null for what was retired here and stays so. */
    private @Nullable Item item(ListedItem listed) {
        if (event.added().contains(listed.code())) {
            return Item.of(listed);
        }
        Succession heir = heirs.get(listed.code());
        Item item = heir == null ? unmoved(listed.code()) : known.get(heir.before());
        if (item == null) {
            return null;
        }
        boolean reworded = heir != null && heir.fate() == Fate.REWORDED;
        return item.listedAs(reworded ? listed : listed.with(item.listed().wording()));
    }

    private @Nullable Item unmoved(ItemCode code) {
        return before.item(code)
                .filter(item -> !byBefore.containsKey(item.code()))
                .orElse(null);
    }

    private List<Item> own() {
        return before.items().stream()
                .filter(item -> fate(item) == Fate.OWN
                        || !byBefore.containsKey(item.code())
                                && event.items().stream()
                                        .noneMatch(listed -> listed.code().equals(item.code())))
                .map(this::renamed)
                .toList();
    }

    private List<Item> retired() {
        return Stream.concat(
                        before.retired().stream().filter(item -> !byBefore.containsKey(item.code())),
                        event.successions().stream()
                                .filter(one -> one.fate() == Fate.DROPPED)
                                .map(one -> Objects.requireNonNull(known.get(one.before()))))
                .map(this::renamed)
                .toList();
    }

    private @Nullable Fate fate(Item item) {
        Succession one = byBefore.get(item.code());
        return one == null ? null : one.fate();
    }

    private Item renamed(Item item) {
        Succession one = byBefore.get(item.code());
        return one == null ? item : item.listedAs(item.listed().coded(one.code()));
    }
}
