package app.prongsai.disclosure;

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
import app.prongsai.platform.Occurred;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an event changes a checklist; one place for what is decided on and what is shown. */
public final class ItemChanges {

    private ItemChanges() {}

    public static Checklist after(@Nullable Checklist before, ChecklistEvent event, Occurred occurred) {
        Checklist list = before == null ? Checklist.none(event.fiscalYear()) : before;
        return switch (event) {
            case ItemListAdopted adopted ->
                new Checklist(
                        adopted.fiscalYear(),
                        adopted.listYear(),
                        adopted.sector(),
                        adopted.groups(),
                        adopted.items().stream().map(Item::of).toList(),
                        List.of(),
                        List.of());
            case ItemAdded added -> items(list, plus(list.items(), Item.of(added.item())));
            case ItemRetired retired -> retired(list, retired.item());
            case ItemRevised revised -> item(list, revised.item(), item -> revised(item, revised.wording()));
            case ItemAssigned assigned -> item(list, assigned.item(), item -> assigned(item, assigned.assignment()));
            case ItemAnswered answered -> item(list, answered.item(), item -> answered(item, answered, occurred));
            case ItemConfirmed confirmed -> item(list, confirmed.item(), item -> confirmed(item, occurred));
            case ItemReturned returned ->
                item(list, returned.item(), item -> state(item, ItemState.NEEDS_CORRECTION, returned.reason()));
            case ItemDeclaredNotApplicable declared ->
                item(list, declared.item(), item -> notApplicable(item, declared.reason()));
            case ItemAddressLost lost -> item(list, lost.item(), item -> checked(item, lost.check()));
            case ItemAddressFound found -> item(list, found.item(), item -> checked(item, found.check()));
            case ClarificationPackFrozen frozen -> packed(list, frozen, occurred);
        };
    }

    private static Checklist items(Checklist list, List<Item> items) {
        return new Checklist(
                list.fiscalYear(), list.listYear(), list.sector(), list.groups(), items, list.retired(), list.packs());
    }

    private static Checklist item(Checklist list, ItemCode code, UnaryOperator<Item> change) {
        return items(
                list,
                list.items().stream()
                        .map(item -> item.code().equals(code) ? change.apply(item) : item)
                        .toList());
    }

    private static Checklist retired(Checklist list, ItemCode code) {
        return new Checklist(
                list.fiscalYear(),
                list.listYear(),
                list.sector(),
                list.groups(),
                list.items().stream().filter(item -> !item.code().equals(code)).toList(),
                plus(list.retired(), code),
                list.packs());
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
        return new Checklist(
                list.fiscalYear(),
                list.listYear(),
                list.sector(),
                list.groups(),
                list.items(),
                list.retired(),
                plus(list.packs(), pack));
    }

    private static Item revised(Item item, Wording wording) {
        return new Item(
                item.listed().with(wording),
                item.assignment(),
                item.state(),
                item.answer(),
                item.published(),
                item.checks(),
                item.remark());
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
                plus(others, check),
                item.remark());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
