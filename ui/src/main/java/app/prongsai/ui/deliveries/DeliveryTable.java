package app.prongsai.ui.deliveries;

import app.prongsai.deliveries.DeliveryLog.Entry;
import app.prongsai.deliveries.DeliveryLog.Log;
import app.prongsai.deliveries.ResumeDelivery;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.Table;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What went out: to how many, whether it was taken, and what was given up, which can be tried again. */
class DeliveryTable extends Div {

    private final Desk desk;
    private final boolean resumes;
    private final Paragraph nothing = new Paragraph(getTranslation("delivery.none"));
    private final Div parked = new Div();
    private final Table table = new Table(
            getTranslation("delivery.title"),
            getTranslation("delivery.when"),
            getTranslation("delivery.what"),
            getTranslation("delivery.kind"),
            getTranslation("delivery.recipients"),
            getTranslation("delivery.state"));
    private final KeyedList<Entry> list = new KeyedList<>(table.rows(), Entry::delivery, this::row);

    DeliveryTable(Desk desk) {
        this.desk = desk;
        resumes = desk.mayAny(Role.PUBLISHER, Role.COORDINATOR, Role.ADMINISTRATOR);
        parked.addClassName("actions");
        add(nothing, parked, table);
    }

    void show(Log log) {
        nothing.setVisible(log.entries().isEmpty());
        table.setVisible(!log.entries().isEmpty());
        list.show(log.entries());
        showParked(log.entries().stream().filter(DeliveryTable::isParked).toList());
    }

    private void showParked(List<Entry> entries) {
        parked.removeAll();
        parked.setVisible(resumes && entries.size() > 1);
        parked.add(Press.quiet(
                getTranslation("delivery.resume.all", String.valueOf(entries.size())),
                () -> entries.forEach(this::resume)));
    }

    private Component row(Entry entry) {
        return table.newRow(
                new Span(When.moment(entry.plannedAt())),
                new Span(entry.title()),
                new Span(getTranslation("delivery.kind." + entry.priority()) + " · "
                        + getTranslation("delivery.way." + entry.way())),
                new Span(String.valueOf(entry.recipients())),
                state(entry));
    }

    private Component state(Entry entry) {
        String word = getTranslation("delivery.state." + entry.state() + "." + entry.way());
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
        if (resumes && isParked(entry)) {
            state.add(Press.quiet(getTranslation("delivery.resume"), () -> {
                resume(entry);
                Notices.done(getTranslation("delivery.resumed"));
            }));
        }
        return state;
    }

    private void resume(Entry entry) {
        desk.send(new ResumeDelivery(entry.delivery()));
    }

    private static boolean isParked(Entry entry) {
        return entry.state().equals("parked");
    }
}
