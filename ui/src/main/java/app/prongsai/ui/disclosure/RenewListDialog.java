package app.prongsai.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.ItemState;
import app.prongsai.disclosure.read.ItemListChanges.Added;
import app.prongsai.disclosure.read.ItemListChanges.Changed;
import app.prongsai.disclosure.read.ItemListChanges.Dropped;
import app.prongsai.disclosure.read.ItemListChanges.NewerList;
import app.prongsai.disclosure.write.RenewItemList;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/** Item by item what the newer list changes, and one confirmation for all of it. */
class RenewListDialog extends ActionDialog {

    private final Desk desk;
    private final int year;
    private final NewerList newer;

    RenewListDialog(Desk desk, int year, NewerList newer) {
        super(translate("oit.newer.title", String.valueOf(year)), translate("oit.newer.action"));
        this.desk = desk;
        this.year = year;
        this.newer = newer;
        Paragraph otherYear = new Paragraph(getTranslation("oit.newer.of-year", String.valueOf(newer.listYear())));
        otherYear.setVisible(newer.listYear() != year);
        fields(
                new Paragraph(getTranslation("oit.newer.text")),
                otherYear,
                part("oit.newer.added", newer.added(), RenewListDialog::added),
                part("oit.newer.reworded", newer.reworded(), this::changed),
                part("oit.newer.dropped", newer.dropped(), this::dropped));
    }

    private <T> Component part(String key, List<T> items, Function<T, ListItem> line) {
        Div part = new Div();
        part.addClassName("renewal");
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList();
            items.forEach(item -> list.add(line.apply(item)));
            part.add(new H3(getTranslation(key, items.size())), list);
        }
        return part;
    }

    private static ListItem added(Added item) {
        return new ListItem(words(item.code() + " " + item.wording().title()));
    }

    private ListItem changed(Changed item) {
        ListItem line = new ListItem(
                words(codes(item.before(), item.code()) + " " + item.to().title()));
        if (!item.from().title().equals(item.to().title())) {
            line.add(facts(getTranslation("oit.newer.was", item.from().title())));
        } else if (!item.from().asks().equals(item.to().asks())) {
            line.add(facts(getTranslation("oit.newer.asks", item.to().asks())));
        }
        return kept(line, item.state(), "oit.newer.keeps");
    }

    private ListItem dropped(Dropped item) {
        return kept(
                new ListItem(words(codes(item.before(), item.code()) + " " + item.title())),
                item.state(),
                "oit.newer.readable");
    }

    private String codes(ItemCode before, ItemCode after) {
        return before.equals(after) ? after.value() : getTranslation("oit.newer.codes", before, after);
    }

    private ListItem kept(ListItem line, ItemState state, String key) {
        if (state != ItemState.NOT_STARTED) {
            line.add(facts(getTranslation(key, getTranslation("oit.state." + state))));
        }
        return line;
    }

    private static Component words(String text) {
        return new Div(text);
    }

    private static Component facts(String text) {
        Span facts = new Span(text);
        facts.addClassName("facts");
        return new Div(facts);
    }

    @Override
    protected void act() {
        desk.send(new RenewItemList(year, newer.fingerprint()));
        close();
        Notices.done(getTranslation("oit.newer.done"));
    }
}
