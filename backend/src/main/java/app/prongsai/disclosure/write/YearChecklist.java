package app.prongsai.disclosure.write;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.disclosure.AddressCheck;
import app.prongsai.disclosure.Answer;
import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.ChecklistChanges;
import app.prongsai.disclosure.ChecklistId;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.ItemList;
import app.prongsai.disclosure.ItemState;
import app.prongsai.disclosure.ListedItem;
import app.prongsai.disclosure.Renewal;
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
import app.prongsai.disclosure.pack.ClarificationPacks;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "checklist", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class YearChecklist {

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable Checklist list;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdoptItemList command, TenantId tenant, OfferedLists lists, EarlierYears earlier) {
        int year = command.fiscalYear();
        unless(list == null, "disclosure.adopted-already", text(year));
        ChecklistRules.yearIsOneOfSubmission(year);
        ItemList copied = lists.of(year);
        apply(new ItemListAdopted(year, OfferedLists.SECTOR, copied.fiscalYear(), copied.groups(), copied.items()));
        earlier.carriedOver(tenant, year, copied.items()).forEach(assigned -> apply(assigned));
    }

    @CommandHandler
    void decide(RenewItemList command, TenantId tenant, OfferedLists lists, EarlierYears earlier) {
        int year = command.fiscalYear();
        ItemList offered = lists.of(year);
        unless(!list().isCopyOf(offered), "disclosure.list-is-current", text(year));
        unless(offered.fingerprint().equals(command.fingerprint()), "disclosure.list-changed-meanwhile");
        Renewal renewal = Renewal.of(list(), offered);
        apply(renewal.event(list(), OfferedLists.SECTOR));
        earlier.carriedOver(tenant, year, renewal.added()).forEach(assigned -> apply(assigned));
    }

    @CommandHandler
    void decide(ReviseItem command) {
        Item item = item(command.item());
        ChecklistRules.reasonIsGiven(command.reason());
        if (!item.listed().wording().equals(command.wording())) {
            ChecklistRules.wordingSaysSomething(command.wording());
            apply(new ItemRevised(
                    command.fiscalYear(),
                    command.item(),
                    command.wording(),
                    command.reason().strip()));
        }
    }

    @CommandHandler
    void decide(AddItem command) {
        ListedItem item = command.item();
        ItemCode code = item.code();
        unless(list().item(code).isEmpty() && list().retired(code).isEmpty(), "disclosure.code-taken", code.value());
        unless(
                list().groups().stream().anyMatch(group -> group.key().equals(item.group())),
                "disclosure.no-such-group");
        ChecklistRules.wordingSaysSomething(item.wording());
        ChecklistRules.reasonIsGiven(command.reason());
        unless(
                list().items().size() < ChecklistRules.MOST_ITEMS,
                "disclosure.too-many-items",
                ChecklistRules.MOST_ITEMS);
        apply(new ItemAdded(command.fiscalYear(), item, command.reason().strip()));
    }

    @CommandHandler
    void decide(RetireItem command) {
        item(command.item());
        ChecklistRules.reasonIsGiven(command.reason());
        apply(new ItemRetired(
                command.fiscalYear(), command.item(), command.reason().strip()));
    }

    @CommandHandler
    void decide(AssignItem command) {
        if (!item(command.item()).assignment().equals(command.assignment())) {
            ChecklistRules.dueDateIsNearTheYear(command.fiscalYear(), command.assignment());
            apply(new ItemAssigned(command.fiscalYear(), command.item(), command.assignment(), null));
        }
    }

    @CommandHandler
    void decide(AnswerItem command, Actor actor, OwnAddresses own) {
        Item item = item(command.item());
        ChecklistRules.onlyTheOwnerAnswers(item, actor);
        List<String> addresses = ChecklistRules.addressesAreGiven(command.addresses(), actor.tenant(), own);
        String explanation = command.explanation().strip();
        ChecklistRules.textIsNotTooLong(explanation);
        if (item.open() || item.state() == ItemState.NOT_APPLICABLE || !says(item, addresses, explanation)) {
            apply(new ItemAnswered(command.fiscalYear(), command.item(), addresses, explanation));
        }
    }

    @CommandHandler
    void decide(AnswerWithReport command, TenantId tenant, OwnAddresses own) {
        list().items().stream()
                .filter(item -> item.listed().concepts().contains(command.concept()))
                .filter(item -> command.executionFiscalYear()
                        == command.fiscalYear() - (item.listed().previousYear() ? 1 : 0))
                .filter(ChecklistRules::isTheSystemsToAnswer)
                .filter(item -> !item.addresses().contains(command.address()))
                .forEach(item -> {
                    apply(ReportAnswer.added(item, command, tenant, own));
                    apply(new ItemConfirmed(command.fiscalYear(), item.code()));
                });
    }

    @CommandHandler
    void decide(ConfirmItem command) {
        ItemState state = item(command.item()).state();
        unless(state != ItemState.CONFIRMED, "disclosure.confirmed-already");
        unless(state == ItemState.ANSWERED, "disclosure.nothing-to-confirm");
        apply(new ItemConfirmed(command.fiscalYear(), command.item()));
    }

    @CommandHandler
    void decide(ReturnItem command) {
        unless(!item(command.item()).open(), "disclosure.nothing-to-return");
        ChecklistRules.reasonIsGiven(command.reason());
        apply(new ItemReturned(
                command.fiscalYear(), command.item(), command.reason().strip()));
    }

    @CommandHandler
    void decide(DeclareNotApplicable command) {
        unless(item(command.item()).state() != ItemState.NOT_APPLICABLE, "disclosure.not-applicable-already");
        ChecklistRules.reasonIsGiven(command.reason());
        apply(new ItemDeclaredNotApplicable(
                command.fiscalYear(), command.item(), command.reason().strip()));
    }

    @CommandHandler
    void decide(RecordAddressCheck command) {
        AddressCheck check = command.check();
        list().item(command.item())
                .filter(item -> answeredAt(item.answer(), check) || answeredAt(item.published(), check))
                .filter(item -> item.check(check.address())
                        .filter(known -> known.alive() == check.alive() && Objects.equals(known.hash(), check.hash()))
                        .isEmpty())
                .ifPresent(item -> apply(
                        check.alive()
                                ? new ItemAddressFound(command.fiscalYear(), item.code(), check)
                                : new ItemAddressLost(command.fiscalYear(), item.code(), check)));
    }

    @CommandHandler
    void decide(FreezeClarificationPack command, TenantId tenant, ClarificationPacks packs, Clock clock) {
        unless(
                list().items().stream()
                        .anyMatch(Predicate.not(item -> item.addresses().isEmpty())),
                "disclosure.nothing-to-pack");
        ClarificationPacks.Made made = packs.make(tenant, list(), clock.instant());
        apply(new ClarificationPackFrozen(
                command.fiscalYear(), made.hash(), made.size(), made.pages(), made.chain(), made.head()));
    }

    private Checklist list() {
        return Objects.requireNonNull(list);
    }

    private Item item(ItemCode code) {
        return list().item(code).orElseThrow(() -> new RuleViolated("disclosure.no-such-item", code.value()));
    }

    private static boolean says(Item item, List<String> addresses, String explanation) {
        Answer answer = item.answer();
        return answer != null
                && answer.addresses().equals(addresses)
                && answer.explanation().equals(explanation);
    }

    private static boolean answeredAt(@Nullable Answer answer, AddressCheck check) {
        return answer != null && answer.addresses().contains(check.address());
    }

    private static String text(int year) {
        return String.valueOf(year);
    }

    @EventSourcingHandler
    void evolve(ChecklistEvent event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), new ChecklistId(event.fiscalYear()));
        list = ChecklistChanges.after(list, event, occurred);
    }
}
