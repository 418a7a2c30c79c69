package app.prongsai.ui.measures;

import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.shared.Role;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All measures of the chosen year; a table, on a phone cards. */
@Route("measures")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class BoardView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final BoardFilter filter = new BoardFilter(this::filter);
    private final Paragraph found = new Paragraph();
    private final Table table = new Table(
            getTranslation("nav.measures"),
            getTranslation("board.code"),
            getTranslation("board.title"),
            getTranslation("board.responsible"),
            getTranslation("board.status"),
            getTranslation("board.percent"),
            getTranslation("board.evidence"),
            getTranslation("board.due"));
    private final KeyedList<Row> list = new KeyedList<>(table.rows(), Row::measure, this::row);
    private final EmptyState nothing;
    private List<Row> all = List.of();

    BoardView(Desk desk) {
        this.desk = desk;
        addClassName("screen");
        boolean plans = desk.mayAny(Role.COORDINATOR);
        String year = String.valueOf(desk.year());
        nothing = new EmptyState(
                getTranslation("overview.empty.title", year),
                getTranslation(plans ? "overview.empty.text.coordinator" : "overview.empty.text"));
        found.addClassName("summary");
        table.addClassNames("board", "measures-board");
        add(
                new Heading(getTranslation("board.heading", year), plans ? planning() : new Component[0]),
                new DifferencesPanel(desk, desk.year()),
                filter,
                found,
                nothing,
                table);
        desk.watch(this, new MeasureBoard(desk.year()), this::show);
    }

    private Component[] planning() {
        Link plan = new Link("plan", Icon.ADD, getTranslation("board.plan"));
        plan.addClassName("main-link");
        boolean begins = desk.ask(new MeasureBoard(desk.year())).rows().isEmpty()
                && !OpenYearDialog.lastYears(desk, desk.year()).isEmpty();
        Link importing = new Link("import", Icon.IMPORT, getTranslation("import.link"));
        return begins
                ? new Component[] {
                    importing,
                    plan,
                    Press.quiet(getTranslation("year.open"), () -> new OpenYearDialog(desk, desk.year()).open())
                }
                : new Component[] {importing, plan};
    }

    private void show(MeasureBoard.Board board) {
        all = board.rows();
        filter.offerUnitsOf(all);
        filter();
    }

    private void filter() {
        List<Row> rows = all.stream().filter(filter::wants).toList();
        filter.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        table.setVisible(!rows.isEmpty());
        found.setText(all.isEmpty() ? "" : getTranslation("board.found", rows.size(), all.size()));
        list.show(rows);
    }

    private NativeTableRow row(Row row) {
        Span title = new Span(new Link("measures/" + row.measure().value(), row.title()));
        return table.newRow(
                new Span(row.code()),
                title,
                new Span(AttentionList.units(row)),
                Badge.of(row.status(), row.awaitingApproval()),
                new Span(row.percent() + "%"),
                evidence(row),
                due(row));
    }

    private Component due(Row row) {
        Div due = new Div(new Span(ThaiDates.months(row.from(), row.to())), Badge.due(row, desk.today()));
        due.addClassName("due");
        return due;
    }

    private Component evidence(Row row) {
        if (row.evidence() > row.undated()) {
            return new Span(String.valueOf(row.evidence()));
        }
        String missing = row.evidence() == 0 ? "board.no-evidence" : "board.no-dated-evidence";
        return new Badge("soon", Icon.EVIDENCE, getTranslation(missing));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.measures");
    }
}
