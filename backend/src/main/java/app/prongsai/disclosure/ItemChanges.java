package app.prongsai.disclosure;

import app.prongsai.disclosure.events.ChecklistEvent.ItemAddressFound;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAddressLost;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAnswered;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAssigned;
import app.prongsai.disclosure.events.ChecklistEvent.ItemConfirmed;
import app.prongsai.disclosure.events.ChecklistEvent.ItemDeclaredNotApplicable;
import app.prongsai.disclosure.events.ChecklistEvent.ItemEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ItemReturned;
import app.prongsai.disclosure.events.ChecklistEvent.ItemRevised;
import app.prongsai.platform.Occurred;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an event changes the item that it is about. */
final class ItemChanges {

    private ItemChanges() {}

    static Item after(Item item, ItemEvent event, Occurred occurred) {
        return switch (event) {
            case ItemRevised revised -> item.listedAs(item.listed().with(revised.wording()));
            case ItemAssigned assigned -> assigned(item, assigned.assignment());
            case ItemAnswered answered -> answered(item, answered, occurred);
            case ItemConfirmed confirmed -> confirmed(item, occurred);
            case ItemReturned returned -> state(item, ItemState.NEEDS_CORRECTION, returned.reason());
            case ItemDeclaredNotApplicable declared -> notApplicable(item, declared.reason());
            case ItemAddressLost lost -> checked(item, lost.check());
            case ItemAddressFound found -> checked(item, found.check());
        };
    }

    private static Item assigned(Item item, Assignment assignment) {
        return new Item(
                item.listed(), assignment, item.state(), item.answer(), item.published(), item.checks(), item.remark());
    }

    private static Item answered(Item item, ItemAnswered event, Occurred occurred) {
        Answer answer = new Answer(event.addresses(), event.explanation(), occurred.actor(), occurred.at());
        return withAnswers(item, ItemState.ANSWERED, answer, item.published(), null);
    }

    private static Item confirmed(Item item, Occurred occurred) {
        Answer answer = item.answer();
        Answer published = answer == null
                ? null
                : new Answer(answer.addresses(), answer.explanation(), answer.by(), occurred.at());
        return withAnswers(item, ItemState.CONFIRMED, answer, published, null);
    }

    private static Item state(Item item, ItemState state, String remark) {
        return withAnswers(item, state, item.answer(), item.published(), remark);
    }

    private static Item notApplicable(Item item, String reason) {
        return withAnswers(item, ItemState.NOT_APPLICABLE, item.answer(), null, reason);
    }

    private static Item withAnswers(
            Item item, ItemState state, @Nullable Answer answer, @Nullable Answer published, @Nullable String remark) {
        List<AddressCheck> checks = item.checks().stream()
                .filter(check -> names(answer, check) || names(published, check))
                .toList();
        return new Item(item.listed(), item.assignment(), state, answer, published, checks, remark);
    }

    private static boolean names(@Nullable Answer answer, AddressCheck check) {
        return answer != null && answer.addresses().contains(check.address());
    }

    private static Item checked(Item item, AddressCheck check) {
        List<AddressCheck> others = item.checks().stream()
                .filter(one -> !one.address().equals(check.address()))
                .toList();
        return new Item(
                item.listed(),
                item.assignment(),
                item.state(),
                item.answer(),
                item.published(),
                Stream.concat(others.stream(), Stream.of(check)).toList(),
                item.remark());
    }
}
