package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemGroup;
import app.prongsai.disclosure.Readiness;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The wanted items of one group. */
class GroupTable extends Section {

    private final Desk desk;
    private final int year;
    private final Names names;
    private final Span ready = new Span();
    private final Table table;
    private final KeyedList<Item> list;

    GroupTable(Desk desk, int year, ItemGroup group) {
        this.desk = desk;
        this.year = year;
        names = desk.names();
        String title = group.key() + " " + group.title();
        table = new Table(
                title,
                getTranslation("oit.code"),
                getTranslation("oit.item"),
                getTranslation("oit.owner"),
                getTranslation("oit.due"),
                getTranslation("oit.state"));
        table.addClassNames("board", "oit-table");
        list = new KeyedList<>(table.rows(), Item::code, this::row);
        ready.addClassName("facts");
        Div head = new Div(new H2(title), ready);
        head.addClassName("group-head");
        addClassName("oit-group");
        add(head, table);
    }

    void show(List<Item> wanted, Readiness readiness) {
        setVisible(!wanted.isEmpty());
        ready.setText(getTranslation("oit.ready.of", readiness.ready(), readiness.all()));
        list.show(wanted);
    }

    private NativeTableRow row(Item item) {
        Span title = new Span(new Link(address(item), item.listed().wording().title()));
        return table.newRow(
                new Span(item.code().value()),
                title,
                new Span(Owners.name(names, item.assignment())),
                ItemBadges.due(item, desk.today()),
                ItemBadges.standing(item));
    }

    private String address(Item item) {
        return "oit/" + year + "-" + item.code();
    }
}
