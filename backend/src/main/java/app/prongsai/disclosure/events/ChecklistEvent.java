package app.prongsai.disclosure.events;

import app.prongsai.disclosure.AddressCheck;
import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.ItemGroup;
import app.prongsai.disclosure.ListedItem;
import app.prongsai.disclosure.Succession;
import app.prongsai.disclosure.Wording;
import app.prongsai.shared.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a year's checklist. */
public sealed interface ChecklistEvent {

    /** Of submission. */
    int fiscalYear();

    /** What happens to one item that is in the list. */
    sealed interface ItemEvent extends ChecklistEvent {

        ItemCode item();
    }

    /** @param listYear whose list was copied: another one if the year has none of its own yet */
    @EventType(name = "disclosure.ItemListAdopted")
    record ItemListAdopted(int fiscalYear, String sector, int listYear, List<ItemGroup> groups, List<ListedItem> items)
            implements ChecklistEvent {

        public ItemListAdopted {
            groups = List.copyOf(groups);
            items = List.copyOf(items);
        }
    }

    /**
     * A newer list took the place of the one that was copied. Items that are not spoken of go on as they are.
     *
     * @param items the list, as of ItemListAdopted
     * @param added the codes of those that the organisation never had
     */
    @EventType(name = "disclosure.ItemListRenewed")
    record ItemListRenewed(
            int fiscalYear,
            String sector,
            int listYear,
            List<ItemGroup> groups,
            List<ListedItem> items,
            List<ItemCode> added,
            List<Succession> successions)
            implements ChecklistEvent {

        public ItemListRenewed {
            groups = List.copyOf(groups);
            items = List.copyOf(items);
            added = List.copyOf(added);
            successions = List.copyOf(successions);
        }
    }

    @EventType(name = "disclosure.ItemRevised")
    record ItemRevised(int fiscalYear, ItemCode item, Wording wording, String reason) implements ItemEvent {}

    @EventType(name = "disclosure.ItemAdded")
    record ItemAdded(int fiscalYear, ListedItem item, String reason) implements ChecklistEvent {}

    @EventType(name = "disclosure.ItemRetired")
    record ItemRetired(int fiscalYear, ItemCode item, String reason) implements ChecklistEvent {}

    /** @param carriedFrom the item of an earlier year whose owner and due date were taken over, such as "2567/O35" */
    @EventType(name = "disclosure.ItemAssigned")
    record ItemAssigned(
            int fiscalYear,
            ItemCode item,
            Assignment assignment,
            @Nullable String carriedFrom) implements ItemEvent {}

    @EventType(name = "disclosure.ItemAnswered")
    record ItemAnswered(int fiscalYear, ItemCode item, List<String> addresses, String explanation)
            implements ItemEvent {

        public ItemAnswered {
            addresses = List.copyOf(addresses);
        }
    }

    @EventType(name = "disclosure.ItemConfirmed")
    record ItemConfirmed(int fiscalYear, ItemCode item) implements ItemEvent {}

    @EventType(name = "disclosure.ItemReturned")
    record ItemReturned(int fiscalYear, ItemCode item, String reason) implements ItemEvent {}

    @EventType(name = "disclosure.ItemDeclaredNotApplicable")
    record ItemDeclaredNotApplicable(int fiscalYear, ItemCode item, String reason) implements ItemEvent {}

    /** A page that answers the item is not there. */
    @EventType(name = "disclosure.ItemAddressLost")
    record ItemAddressLost(int fiscalYear, ItemCode item, AddressCheck check) implements ItemEvent {}

    /** A page that answers the item is there: seen for the first time, again, or with other content. */
    @EventType(name = "disclosure.ItemAddressFound")
    record ItemAddressFound(int fiscalYear, ItemCode item, AddressCheck check) implements ItemEvent {}

    /**
     * @param pack SHA-256 in hex of the ZIP file
     * @param size in bytes
     * @param pages how many addresses it speaks of
     * @param chain how many commits the organisation's history had when it was made
     * @param head hash of the last of them
     */
    @EventType(name = "disclosure.ClarificationPackFrozen")
    record ClarificationPackFrozen(int fiscalYear, String pack, int size, int pages, long chain, String head)
            implements ChecklistEvent {}
}
