package app.prongsai.disclosure.read;

import app.prongsai.disclosure.AddressCheck;
import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.Succession;
import app.prongsai.disclosure.Succession.Fate;
import app.prongsai.disclosure.events.ChecklistEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ClarificationPackFrozen;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAdded;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAddressFound;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAddressLost;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAnswered;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAssigned;
import app.prongsai.disclosure.events.ChecklistEvent.ItemConfirmed;
import app.prongsai.disclosure.events.ChecklistEvent.ItemDeclaredNotApplicable;
import app.prongsai.disclosure.events.ChecklistEvent.ItemEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListAdopted;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListRenewed;
import app.prongsai.disclosure.events.ChecklistEvent.ItemRetired;
import app.prongsai.disclosure.events.ChecklistEvent.ItemReturned;
import app.prongsai.disclosure.events.ChecklistEvent.ItemRevised;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which item an event is about, and what its sentence says beside who, when and how. */
record ItemSentence(ItemCode item, Map<String, String> details) {

    /** None for what concerns the whole list. */
    static List<ItemSentence> of(ChecklistEvent event) {
        return switch (event) {
            case ItemListAdopted _, ClarificationPackFrozen _ -> List.of();
            case ItemListRenewed renewed -> renewed(renewed);
            case ItemAdded added -> List.of(new ItemSentence(added.item().code(), Map.of("reason", added.reason())));
            case ItemRetired retired -> List.of(new ItemSentence(retired.item(), Map.of("reason", retired.reason())));
            case ItemEvent about -> List.of(new ItemSentence(about.item(), details(about)));
        };
    }

    private static Map<String, String> details(ItemEvent event) {
        return switch (event) {
            case ItemRevised revised -> Map.of("text", revised.wording().title(), "reason", revised.reason());
            case ItemAssigned assigned -> assignment(assigned.assignment(), assigned.carriedFrom());
            case ItemAnswered answered ->
                Map.of("address", String.join(" ", answered.addresses()), "text", answered.explanation());
            case ItemConfirmed _ -> Map.of();
            case ItemReturned returned -> Map.of("reason", returned.reason());
            case ItemDeclaredNotApplicable declared -> Map.of("reason", declared.reason());
            case ItemAddressLost lost -> check(lost.check());
            case ItemAddressFound found -> check(found.check());
        };
    }

    private static List<ItemSentence> renewed(ItemListRenewed event) {
        Stream<ItemSentence> added =
                event.added().stream().map(code -> new ItemSentence(code, Map.of("fate", "ADDED")));
        return Stream.concat(added, event.successions().stream().map(one -> succession(one, event)))
                .toList();
    }

    private static ItemSentence succession(Succession one, ItemListRenewed event) {
        Map<String, String> details = new HashMap<>();
        put(details, "fate", one.fate());
        put(details, "before", one.before());
        event.items().stream()
                .filter(item -> one.fate() == Fate.REWORDED && item.code().equals(one.code()))
                .forEach(item -> put(details, "text", item.wording().title()));
        return new ItemSentence(one.code(), details);
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
