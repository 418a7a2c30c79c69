package app.prongsai.disclosure.read;

import app.prongsai.disclosure.AddressCheck;
import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.events.ChecklistEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ClarificationPackFrozen;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAdded;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAddressFound;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAddressLost;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAnswered;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAssigned;
import app.prongsai.disclosure.events.ChecklistEvent.ItemConfirmed;
import app.prongsai.disclosure.events.ChecklistEvent.ItemDeclaredNotApplicable;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListAdopted;
import app.prongsai.disclosure.events.ChecklistEvent.ItemRetired;
import app.prongsai.disclosure.events.ChecklistEvent.ItemReturned;
import app.prongsai.disclosure.events.ChecklistEvent.ItemRevised;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which item an event is about, and what its sentence says beside who, when and how. */
record ItemSentence(ItemCode item, Map<String, String> details) {

    /** Empty for what concerns the whole list. */
    static Optional<ItemSentence> of(ChecklistEvent event) {
        return switch (event) {
            case ItemListAdopted adopted -> Optional.empty();
            case ClarificationPackFrozen frozen -> Optional.empty();
            case ItemRevised revised ->
                about(revised.item(), Map.of("text", revised.wording().title(), "reason", revised.reason()));
            case ItemAdded added -> about(added.item().code(), Map.of("reason", added.reason()));
            case ItemRetired retired -> about(retired.item(), Map.of("reason", retired.reason()));
            case ItemAssigned assigned ->
                about(assigned.item(), assignment(assigned.assignment(), assigned.carriedFrom()));
            case ItemAnswered answered ->
                about(
                        answered.item(),
                        Map.of("address", String.join(" ", answered.addresses()), "text", answered.explanation()));
            case ItemConfirmed confirmed -> about(confirmed.item(), Map.of());
            case ItemReturned returned -> about(returned.item(), Map.of("reason", returned.reason()));
            case ItemDeclaredNotApplicable declared -> about(declared.item(), Map.of("reason", declared.reason()));
            case ItemAddressLost lost -> about(lost.item(), check(lost.check()));
            case ItemAddressFound found -> about(found.item(), check(found.check()));
        };
    }

    private static Optional<ItemSentence> about(ItemCode item, Map<String, String> details) {
        return Optional.of(new ItemSentence(item, details));
    }

    private static Map<String, String> check(AddressCheck check) {
        return Map.of("address", check.address(), "status", check.status());
    }

    private static Map<String, String> assignment(Assignment assignment, @Nullable String from) {
        Map<String, String> details = new HashMap<>();
        put(details, "department", assignment.department());
        put(details, "person", assignment.person());
        put(details, "due", assignment.due());
        put(details, "from", from);
        return details;
    }

    private static void put(Map<String, String> details, String key, @Nullable Object value) {
        if (value != null) {
            details.put(key, value.toString());
        }
    }
}
