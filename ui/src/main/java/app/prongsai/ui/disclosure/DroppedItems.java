package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Checklist;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What is no longer asked, to be read. */
class DroppedItems extends Div {

    private final UnorderedList items = new UnorderedList();
    private final Details details = new Details("", items);

    DroppedItems() {
        addClassName("dropped-items");
        details.setWidthFull();
        add(details);
    }

    void show(Checklist list) {
        setVisible(!list.retired().isEmpty());
        details.setSummaryText(getTranslation("oit.dropped", list.retired().size()));
        items.removeAll();
        list.retired()
                .forEach(item -> items.add(new ListItem(new Link(
                        "oit/" + list.fiscalYear() + "-" + item.code(),
                        item.code() + " " + item.listed().wording().title()))));
    }
}
