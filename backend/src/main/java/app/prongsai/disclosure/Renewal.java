package app.prongsai.disclosure;

import app.prongsai.disclosure.Succession.Fate;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListRenewed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A checklist beside a newer list. What the newer list changes is taken over; what the organisation changed and the list
 * did not, stays: wordings that it compared, items that it added or retired.
 *
 * @param added items that the organisation never had
 * @param successions of items that do not go on just as they are
 */
public record Renewal(ItemList offered, List<ListedItem> added, List<Succession> successions) {

    public Renewal {
        added = List.copyOf(added);
        successions = List.copyOf(successions);
    }

    public static Renewal of(Checklist list, ItemList offered) {
        return new Plan(list, offered).renewal();
    }

    /** The groups of items that only the organisation has stay. */
    public ItemListRenewed event(Checklist list, String sector) {
        Set<String> groups = new HashSet<>();
        offered.groups().forEach(group -> groups.add(group.key()));
        return new ItemListRenewed(
                list.fiscalYear(),
                sector,
                offered.fiscalYear(),
                Stream.concat(
                                offered.groups().stream(),
                                list.groups().stream().filter(group -> groups.add(group.key())))
                        .toList(),
                offered.items(),
                added.stream().map(ListedItem::code).toList(),
                successions);
    }

    private static final class Plan {

        private final Checklist list;
        private final ItemList offered;
        private final Map<ItemCode, ListedItem> heirs = new HashMap<>();
        private final Set<ItemCode> taken = new HashSet<>();

        Plan(Checklist list, ItemList offered) {
            this.list = list;
            this.offered = offered;
            offered.items().forEach(item -> taken.add(item.code()));
            heirs.putAll(SameItems.in(list.copied(), offered.items()));
            List<ListedItem> rest = unclaimed();
            heirs.putAll(SameItems.in(notCopied(), rest));
        }

        Renewal renewal() {
            List<Succession> successions = new ArrayList<>();
            list.items().forEach(item -> successions.add(active(item)));
            list.retired().forEach(item -> successions.add(retired(item)));
            return new Renewal(
                    offered,
                    unclaimed(),
                    successions.stream().filter(this::tells).toList());
        }

        /** That an item is retired already goes without saying; that it comes back does not. */
        private boolean tells(Succession one) {
            boolean wasRetired = list.item(one.before()).isEmpty();
            return wasRetired ? one.fate().listed() || !one.before().equals(one.code()) : one.changesSomething();
        }

        private List<ListedItem> unclaimed() {
            return offered.items().stream()
                    .filter(item -> !heirs.containsValue(item))
                    .toList();
        }

        /** Items of the organisation's own, and what earlier lists had. */
        private List<ListedItem> notCopied() {
            return Stream.concat(list.items().stream(), list.retired().stream())
                    .map(Item::listed)
                    .filter(item -> list.copied(item.code()).isEmpty())
                    .toList();
        }

        private Succession active(Item item) {
            ListedItem heir = heirs.get(item.code());
            if (heir != null) {
                return listed(item, heir);
            }
            boolean own = list.copied(item.code()).isEmpty();
            return new Succession(item.code(), free(item.code()), own ? Fate.OWN : Fate.DROPPED);
        }

        /** What the organisation retired from the list stays retired; what an earlier list dropped comes back. */
        private Succession retired(Item item) {
            ListedItem heir = heirs.get(item.code());
            if (heir == null) {
                return new Succession(item.code(), free(item.code()), Fate.DROPPED);
            }
            return list.copied(item.code()).isEmpty()
                    ? listed(item, heir)
                    : new Succession(item.code(), heir.code(), Fate.DROPPED);
        }

        private Succession listed(Item item, ListedItem heir) {
            ListedItem before = list.copied(item.code()).orElse(null);
            boolean reworded = changed(before, item, heir)
                    && !heir.wording().equals(item.listed().wording());
            return new Succession(item.code(), heir.code(), reworded ? Fate.REWORDED : Fate.LISTED);
        }

        /** Whether the list says something new of it; its source alone counts where nobody here has compared it. */
        private static boolean changed(@Nullable ListedItem before, Item item, ListedItem heir) {
            Wording here = item.listed().wording();
            if (before == null) {
                return !heir.wording().saysAs(here);
            }
            return here.equals(before.wording())
                    || !heir.wording().saysAs(before.wording())
                            && !heir.wording().saysAs(here);
        }

        /** The same code, unless the list gives it to another item. */
        private ItemCode free(ItemCode code) {
            ItemCode free = code;
            for (int number = 1; !taken.add(free); number++) {
                free = code.numbered(number);
            }
            return free;
        }
    }
}
