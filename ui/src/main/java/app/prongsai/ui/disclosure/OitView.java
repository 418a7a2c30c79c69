package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.read.ItemListChanges;
import app.prongsai.disclosure.read.OfferedItemList;
import app.prongsai.disclosure.read.OitChecklist;
import app.prongsai.disclosure.write.AdoptItemList;
import app.prongsai.disclosure.write.FreezeClarificationPack;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checklist of the chosen year by group: how much is ready, who is late, which page is dead. */
@Route("oit")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class OitView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final boolean coordinates;
    private final Div actions = new Div();
    private final Div body = new Div();
    private final ItemFilter filter;
    private final Paragraph found = new Paragraph();
    private final Map<String, GroupTable> groups = new LinkedHashMap<>();
    private final Div tables = new Div();
    private final ReadinessPanel readiness;
    private final PackList packs;
    private final DroppedItems dropped = new DroppedItems();
    private final NewerListPanel newer;
    private Checklist list;

    OitView(Desk desk) {
        this.desk = desk;
        list = Checklist.none(desk.year());
        coordinates = desk.mayAny(Role.COORDINATOR);
        filter = new ItemFilter(desk, this::filter);
        readiness = new ReadinessPanel(desk.names());
        packs = new PackList(desk);
        newer = new NewerListPanel(desk, desk.year());
        addClassNames("screen", "oit");
        actions.addClassName("actions");
        found.addClassName("summary");
        add(new Heading(getTranslation("oit.title", year()), actions), body);
        desk.watch(this, new OitChecklist(desk.year()), this::show);
        desk.watch(this, new ItemListChanges(desk.year()), newer::show);
    }

    private String year() {
        return String.valueOf(desk.year());
    }

    private void show(Checklist now) {
        boolean sameList = list.listYear() == now.listYear() && list.copied().equals(now.copied());
        list = now;
        if (!list.adopted()) {
            body.removeAll();
            body.add(nothing());
            return;
        }
        if (!sameList) {
            begin();
        }
        readiness.show(list);
        packs.show(list);
        dropped.show(list);
        filter();
    }

    private void begin() {
        body.removeAll();
        actions.removeAll();
        groups.clear();
        tables.removeAll();
        if (coordinates) {
            actions.add(
                    Press.quiet(Icon.DOWNLOAD, getTranslation("oit.freeze"), this::freeze),
                    Press.quiet(Icon.ADD, getTranslation("oit.add"), () -> new AddItemDialog(desk, list).open()));
        }
        if (list.listYear() != list.fiscalYear()) {
            Paragraph copied = new Paragraph(getTranslation("oit.copied", String.valueOf(list.listYear())));
            copied.addClassName("hint");
            body.add(copied);
        }
        body.add(newer, readiness, filter, found, tables, dropped, packs);
    }

    private void filter() {
        List<Item> wanted = list.items().stream().filter(filter::wants).toList();
        found.setText(getTranslation("oit.found", wanted.size(), list.items().size()));
        list.groups()
                .forEach(group -> groups.computeIfAbsent(group.key(), key -> {
                            GroupTable table = new GroupTable(desk, list.fiscalYear(), group);
                            tables.add(table);
                            return table;
                        })
                        .show(
                                wanted.stream()
                                        .filter(item -> item.listed().group().equals(group.key()))
                                        .toList(),
                                list.readinessByGroup().getOrDefault(group.key(), list.readiness())));
    }

    private void freeze() {
        desk.send(new FreezeClarificationPack(list.fiscalYear()));
        Notices.done(getTranslation("oit.frozen"));
    }

    private Component nothing() {
        OfferedItemList.Offer offer = desk.ask(new OfferedItemList(desk.year()));
        String listYear = String.valueOf(offer.listYear());
        String key = offer.listYear() == desk.year() ? "oit.empty.own" : "oit.empty.copied";
        return new EmptyState(
                getTranslation("oit.empty.title", year()),
                getTranslation(coordinates ? key : "oit.empty.text", year(), listYear, offer.items()),
                coordinates
                        ? new Component[] {Press.main(Icon.ADD, getTranslation("oit.adopt", year()), this::adopt)}
                        : new Component[0]);
    }

    private void adopt() {
        desk.send(new AdoptItemList(desk.year()));
        Notices.done(getTranslation("oit.adopted"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.oit");
    }
}
