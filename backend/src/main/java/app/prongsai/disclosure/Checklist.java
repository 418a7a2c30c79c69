package app.prongsai.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The whole checklist of one year of submission as it stands after some event: what decisions look at and screens show.
 *
 * @param listYear whose list was copied; 0 if none was adopted
 * @param copied the list as it was copied, whatever the organisation changed since
 * @param items in the order of the list, retired ones left out
 * @param retired no longer asked; their codes must not be used again
 */
public record Checklist(
        int fiscalYear,
        int listYear,
        String sector,
        List<ItemGroup> groups,
        List<ListedItem> copied,
        List<Item> items,
        List<Item> retired,
        List<FrozenPack> packs) {

    public Checklist {
        groups = List.copyOf(groups);
        copied = List.copyOf(copied);
        items = List.copyOf(items);
        retired = List.copyOf(retired);
        packs = List.copyOf(packs);
    }

    public static Checklist none(int fiscalYear) {
        return new Checklist(fiscalYear, 0, "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public boolean adopted() {
        return listYear > 0;
    }

    /** Whether this list was copied, not an older or another one. */
    public boolean isCopyOf(ItemList other) {
        return listYear == other.fiscalYear() && copied.equals(other.items()) && groups.containsAll(other.groups());
    }

    public Optional<Item> item(ItemCode code) {
        return find(items, code);
    }

    public Optional<Item> retired(ItemCode code) {
        return find(retired, code);
    }

    /** What the list that was copied says of it; empty for an item that the organisation added. */
    Optional<ListedItem> copied(ItemCode code) {
        return copied.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private static Optional<Item> find(List<Item> among, ItemCode code) {
        return among.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    public Readiness readiness() {
        return Readiness.of(items);
    }

    public Map<String, Readiness> readinessByGroup() {
        Map<String, Readiness> byGroup = new LinkedHashMap<>();
        groups.forEach(group -> byGroup.put(group.key(), Readiness.of(in(group.key()))));
        return byGroup;
    }

    /** By the person or else the department that answers; items of nobody under an empty text. */
    public Map<String, Readiness> readinessByOwner() {
        Map<String, Readiness> byOwner = new TreeMap<>();
        Function<Item, String> owner = item -> {
            String person = item.assignment().person();
            String department = item.assignment().department();
            return person != null ? person : department != null ? department : "";
        };
        items.stream()
                .map(owner)
                .distinct()
                .forEach(one -> byOwner.put(
                        one,
                        Readiness.of(items.stream()
                                .filter(item -> owner.apply(item).equals(one))
                                .toList())));
        return byOwner;
    }

    public List<Item> in(String group) {
        return items.stream()
                .filter(item -> item.listed().group().equals(group))
                .toList();
    }
}
