package app.prongsai.disclosure;

import app.prongsai.disclosure.events.ChecklistEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ClarificationPackFrozen;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAdded;
import app.prongsai.disclosure.events.ChecklistEvent.ItemEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListAdopted;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListRenewed;
import app.prongsai.disclosure.events.ChecklistEvent.ItemRetired;
import app.prongsai.platform.Occurred;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an event changes a checklist; one place for what is decided on and what is shown. */
public final class ChecklistChanges {

    private ChecklistChanges() {}

    public static Checklist after(@Nullable Checklist before, ChecklistEvent event, Occurred occurred) {
        Checklist list = before == null ? Checklist.none(event.fiscalYear()) : before;
        return switch (event) {
            case ItemListAdopted adopted -> adopted(adopted);
            case ItemListRenewed renewed -> new RenewedList(list, renewed).checklist();
            case ItemAdded added -> items(list, plus(list.items(), Item.of(added.item())));
            case ItemRetired retired -> retired(list, retired.item());
            case ItemEvent about -> items(list, after(list.items(), about, occurred));
            case ClarificationPackFrozen frozen -> packed(list, frozen, occurred);
        };
    }

    private static Checklist adopted(ItemListAdopted event) {
        return new Checklist(
                event.fiscalYear(),
                event.listYear(),
                event.sector(),
                event.groups(),
                event.items(),
                event.items().stream().map(Item::of).toList(),
                List.of(),
                List.of());
    }

    private static List<Item> after(List<Item> items, ItemEvent event, Occurred occurred) {
        return items.stream()
                .map(item -> item.code().equals(event.item()) ? ItemChanges.after(item, event, occurred) : item)
                .toList();
    }

    private static Checklist items(Checklist list, List<Item> items) {
        return with(list, items, list.retired(), list.packs());
    }

    private static Checklist with(Checklist list, List<Item> items, List<Item> retired, List<FrozenPack> packs) {
        return new Checklist(
                list.fiscalYear(), list.listYear(), list.sector(), list.groups(), list.copied(), items, retired, packs);
    }

    private static Checklist retired(Checklist list, ItemCode code) {
        return list.item(code)
                .map(item -> with(
                        list,
                        list.items().stream().filter(one -> !one.equals(item)).toList(),
                        plus(list.retired(), item),
                        list.packs()))
                .orElse(list);
    }

    private static Checklist packed(Checklist list, ClarificationPackFrozen frozen, Occurred occurred) {
        FrozenPack pack = new FrozenPack(
                frozen.pack(),
                frozen.size(),
                frozen.pages(),
                frozen.chain(),
                frozen.head(),
                occurred.actor(),
                occurred.at());
        return with(list, list.items(), list.retired(), plus(list.packs(), pack));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
