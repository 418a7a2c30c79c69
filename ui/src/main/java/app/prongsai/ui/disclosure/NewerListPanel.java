package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.read.ItemListChanges.Changes;
import app.prongsai.disclosure.read.ItemListChanges.NewerList;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Says that there is a newer list than the one that was copied, and leads to what it would change. */
class NewerListPanel extends Section {

    private final Desk desk;
    private final int year;

    NewerListPanel(Desk desk, int year) {
        this.desk = desk;
        this.year = year;
        addClassNames("panel", "newer-list");
        setVisible(false);
    }

    void show(Changes changes) {
        removeAll();
        setVisible(changes.newer().isPresent());
        changes.newer().ifPresent(this::show);
    }

    private void show(NewerList newer) {
        Div heading = new Div(new Svg(Icon.OIT.svg()), new H2(getTranslation("oit.newer.title", String.valueOf(year))));
        heading.addClassName("badges");
        add(heading, new Paragraph(sentence(newer)));
        if (desk.mayAny(Role.COORDINATOR)) {
            Div actions = new Div(Press.main(
                    Icon.DONE, getTranslation("oit.newer.look"), () -> new RenewListDialog(desk, year, newer).open()));
            actions.addClassName("actions");
            add(actions);
        } else {
            add(new Paragraph(getTranslation("oit.newer.coordinator")));
        }
    }

    private String sentence(NewerList newer) {
        return newer.sameItems()
                ? getTranslation("oit.newer.same")
                : getTranslation(
                        "oit.newer.counts",
                        newer.added().size(),
                        newer.reworded().size(),
                        newer.dropped().size());
    }
}
