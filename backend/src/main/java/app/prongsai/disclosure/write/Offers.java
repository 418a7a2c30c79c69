package app.prongsai.disclosure.write;

import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemList;
import app.prongsai.disclosure.ListedItem;
import app.prongsai.disclosure.Renewal;
import app.prongsai.disclosure.Succession;
import app.prongsai.disclosure.Succession.Fate;
import app.prongsai.disclosure.Wording;
import app.prongsai.disclosure.read.ItemListChanges;
import app.prongsai.disclosure.read.ItemListChanges.Added;
import app.prongsai.disclosure.read.ItemListChanges.Changed;
import app.prongsai.disclosure.read.ItemListChanges.Changes;
import app.prongsai.disclosure.read.ItemListChanges.Dropped;
import app.prongsai.disclosure.read.ItemListChanges.NewerList;
import app.prongsai.disclosure.read.OfferedItemList;
import app.prongsai.disclosure.read.OfferedItemList.Offer;
import app.prongsai.disclosure.read.OitChecklist;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the handbook has for a year, beside what was copied. */
@Component
class Offers {

    private final OfferedLists lists;
    private final Backend backend;

    Offers(OfferedLists lists, @Lazy Backend backend) {
        this.lists = lists;
        this.backend = backend;
    }

    @QueryHandler
    Offer answer(OfferedItemList query) {
        ItemList list = lists.of(query.fiscalYear());
        return new Offer(list.fiscalYear(), list.items().size());
    }

    @QueryHandler
    Changes answer(ItemListChanges query, Actor actor) {
        Checklist list = backend.ask(actor, new OitChecklist(query.fiscalYear()));
        ItemList offered = lists.of(query.fiscalYear());
        return new Changes(
                !list.adopted() || list.isCopyOf(offered) ? Optional.empty() : Optional.of(newer(list, offered)));
    }

    private static NewerList newer(Checklist list, ItemList offered) {
        Renewal renewal = Renewal.of(list, offered);
        List<Succession> successions = renewal.successions();
        return new NewerList(
                offered.fiscalYear(),
                offered.fingerprint(),
                renewal.added().stream()
                        .map(item -> new Added(item.code(), item.wording()))
                        .toList(),
                successions.stream()
                        .filter(one -> one.fate().listed())
                        .map(one -> changed(one, known(list, one), offered))
                        .filter(change -> !change.before().equals(change.code())
                                || !change.from().saysAs(change.to())
                                || list.retired(change.before()).isPresent())
                        .toList(),
                successions.stream()
                        .filter(one -> one.fate() == Fate.DROPPED)
                        .flatMap(one -> list.item(one.before()).map(item -> dropped(one, item)).stream())
                        .toList());
    }

    private static Changed changed(Succession one, Item item, ItemList offered) {
        Wording here = item.listed().wording();
        Wording there = offered.items().stream()
                .filter(listed -> listed.code().equals(one.code()))
                .findFirst()
                .map(ListedItem::wording)
                .orElse(here);
        return new Changed(one.before(), one.code(), here, one.fate() == Fate.REWORDED ? there : here, item.state());
    }

    private static Dropped dropped(Succession one, Item item) {
        return new Dropped(one.before(), one.code(), item.listed().wording().title(), item.state());
    }

    private static Item known(Checklist list, Succession one) {
        return list.item(one.before()).or(() -> list.retired(one.before())).orElseThrow();
    }
}
