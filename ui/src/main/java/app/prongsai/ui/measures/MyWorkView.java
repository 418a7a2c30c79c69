package app.prongsai.ui.measures;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MyWork;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** งานของฉัน: the officer's measures by due date, each a card with one main button. */
@Route("work")
@RolesAllowed({"COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE"})
class MyWorkView extends Div implements HasDynamicTitle {

    private final Paragraph summary = new Paragraph();
    private final Div cards = new Div();
    private final EmptyState nothing = new EmptyState(
            getTranslation("work.empty.title"),
            getTranslation("work.empty.text"),
            new Link("measures", getTranslation("work.empty.step")));

    MyWorkView(Desk desk) {
        addClassName("screen");
        cards.addClassName("cards");
        summary.addClassName("summary");
        Heading heading = new Heading(getTranslation("nav.work"));
        add(heading);
        if (desk.mayAny(Role.HEAD, Role.CLERK, Role.EXECUTIVE)) {
            add(new WaitingForMe(desk));
        }
        add(summary, nothing, cards);
        Names names = desk.names();
        KeyedList<Row> list = new KeyedList<>(cards, Row::measure, row -> new WorkCard(desk, names, row));
        desk.watch(this, new MyWork(), work -> {
            long open = work.rows().stream()
                    .filter(row -> row.status() != MeasureStatus.DONE)
                    .count();
            long late = work.rows().stream()
                    .filter(row -> row.overdueOn(desk.today()))
                    .count();
            summary.setText(getTranslation("work.summary", String.valueOf(work.fiscalYear()), open, late));
            nothing.setVisible(work.rows().isEmpty());
            list.show(work.rows());
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.work");
    }
}
