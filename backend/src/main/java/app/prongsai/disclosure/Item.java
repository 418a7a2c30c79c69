package app.prongsai.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of an organisation's checklist as it stands.
 *
 * @param answer given last
 * @param published what the public is shown; stays while a new answer waits to be confirmed
 * @param checks of addresses of these answers, at most one each
 * @param remark why it was returned, or does not apply
 */
public record Item(
        ListedItem listed,
        Assignment assignment,
        ItemState state,
        @Nullable Answer answer,
        @Nullable Answer published,
        List<AddressCheck> checks,
        @Nullable String remark) {

    public Item {
        checks = List.copyOf(checks);
    }

    public static Item of(ListedItem listed) {
        return new Item(listed, Assignment.NOBODY, ItemState.NOT_STARTED, null, null, List.of(), null);
    }

    /** The same item, listed or worded otherwise. */
    Item listedAs(ListedItem other) {
        return new Item(other, assignment, state, answer, published, checks, remark);
    }

    public ItemCode code() {
        return listed.code();
    }

    public List<String> addresses() {
        return answer == null ? List.of() : answer.addresses();
    }

    public Optional<AddressCheck> check(String address) {
        return checks.stream().filter(one -> one.address().equals(address)).findFirst();
    }

    /** Whether a page that answers it was found dead. */
    public boolean dead() {
        return addresses().stream()
                .anyMatch(one -> !check(one).map(AddressCheck::alive).orElse(true));
    }

    /** Whether somebody has something to do about it before it can be confirmed. */
    public boolean open() {
        return state == ItemState.NOT_STARTED || state == ItemState.NEEDS_CORRECTION;
    }

    public boolean lateOn(LocalDate today) {
        LocalDate due = assignment.due();
        return open() && due != null && due.isBefore(today);
    }

    /** Confirmed, and its pages are there. */
    public boolean ready() {
        return state == ItemState.CONFIRMED && !dead();
    }
}
