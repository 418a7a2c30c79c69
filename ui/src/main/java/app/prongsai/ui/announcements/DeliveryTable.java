package app.prongsai.ui.announcements;

import app.prongsai.deliveries.DeliveryLog.Entry;
import app.prongsai.deliveries.DeliveryLog.Log;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Table;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What went out by LINE: to how many, and whether LINE took it. */
class DeliveryTable extends Div {

    private final Paragraph nothing = new Paragraph(getTranslation("delivery.none"));
    private final Table table = new Table(
            getTranslation("delivery.title"),
            getTranslation("delivery.when"),
            getTranslation("delivery.what"),
            getTranslation("delivery.kind"),
            getTranslation("delivery.recipients"),
            getTranslation("delivery.state"));
    private final KeyedList<Entry> list = new KeyedList<>(table.rows(), Entry::delivery, this::row);

    DeliveryTable() {
        add(nothing, table);
    }

    void show(Log log) {
        nothing.setVisible(log.entries().isEmpty());
        table.setVisible(!log.entries().isEmpty());
        list.show(log.entries());
    }

    private Component row(Entry entry) {
        return table.newRow(
                new Span(When.moment(entry.plannedAt())),
                new Span(entry.title()),
                new Span(getTranslation("delivery.kind." + entry.priority())),
                new Span(String.valueOf(entry.recipients())),
                state(entry));
    }

    private Component state(Entry entry) {
        String word = getTranslation("delivery.state." + entry.state());
        Badge badge = switch (entry.state()) {
            case "accepted" -> new Badge("done", Icon.DONE, word);
            case "parked" -> new Badge("overdue", Icon.OVERDUE, word);
            default -> new Badge("in-progress", Icon.IN_PROGRESS, word);
        };
        Div state = new Div(badge);
        if (entry.reason() != null) {
            Div reason = new Div(entry.reason());
            reason.addClassName("facts");
            state.add(reason);
        }
        return state;
    }
}
