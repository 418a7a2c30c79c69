package app.prongsai.ui.measures;

import app.prongsai.evidence.DeadLinks;
import app.prongsai.evidence.DeadLinks.Found;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.PastBar;
import app.prongsai.ui.frame.PastDay;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All measures of the chosen year as they are, or as they were on a day; a table, on a phone cards. */
@Route("measures")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Desk desk;
    private final PastBar past;
    private final DifferencesPanel differences;
    private final BoardFilter filter = new BoardFilter(this::filter);
    private final Paragraph found = new Paragraph();
    private final BoardTable table;
    private final EmptyState nothing;
    private Optional<LocalDate> day = Optional.empty();
    private List<Row> now = List.of();
    private List<Row> all = List.of();
    private Found deadLinks = new Found(List.of());

    BoardView(Desk desk) {
        this.desk = desk;
        addClassName("screen");
        boolean plans = desk.mayAny(Role.COORDINATOR);
        String year = String.valueOf(desk.year());
        past = new PastBar(desk, "measures");
        differences = new DifferencesPanel(desk, desk.year());
        table = new BoardTable(desk.today());
        nothing = new EmptyState(
                getTranslation("overview.empty.title", year),
                getTranslation(plans ? "overview.empty.text.coordinator" : "overview.empty.text"));
        found.addClassName("summary");
        add(
                new Heading(getTranslation("board.heading", year), actions(plans)),
                past,
                new BeginYear(desk),
                differences,
                filter,
                found,
                nothing,
                table);
        desk.watch(this, new DeadLinks(desk.year()), found -> {
            if (day.isEmpty()) {
                deadLinks = found;
                filter();
            }
        });
        desk.watch(this, new MeasureBoard(desk.year()), board -> {
            now = board.rows();
            show();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        day = PastDay.of(event, desk.today());
        all = day.map(one -> desk.askAtEndOf(one, new MeasureBoard(desk.year())).rows())
                .orElse(now);
        deadLinks = day.map(one -> desk.askAtEndOf(one, new DeadLinks(desk.year())))
                .orElseGet(() -> desk.ask(new DeadLinks(desk.year())));
        show();
    }

    private Component[] actions(boolean plans) {
        List<Component> actions = new ArrayList<>();
        if (desk.mayAny(Role.AUDITOR, Role.COORDINATOR, Role.HEAD, Role.CLERK, Role.EXECUTIVE)) {
            actions.add(new Link("compare", Icon.OVERVIEW, getTranslation("compare.link")));
        }
        if (plans) {
            actions.add(new Link("import", Icon.IMPORT, getTranslation("import.link")));
            Link plan = new Link("plan", Icon.ADD, getTranslation("board.plan"));
            plan.addClassName("main-link");
            actions.add(plan);
        }
        return actions.toArray(Component[]::new);
    }

    private void show() {
        if (day.isEmpty()) {
            all = now;
        }
        differences.setVisible(day.isEmpty());
        past.show(day, day.map(this::since).orElse(""));
        filter.offerUnitsOf(all);
        filter();
    }

    private String since(LocalDate then) {
        long changed = BoardTable.changed(all, then, byMeasure(now));
        List<MeasureId> known = all.stream().map(Row::measure).toList();
        long added = now.stream().filter(row -> !known.contains(row.measure())).count();
        return changed + added == 0 ? getTranslation("past.unchanged") : getTranslation("past.changed", changed, added);
    }

    private void filter() {
        List<Row> rows = all.stream().filter(filter::wants).toList();
        filter.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        table.setVisible(!rows.isEmpty());
        found.setText(all.isEmpty() ? "" : getTranslation("board.found", rows.size(), all.size()));
        table.show(rows, day, desk.today(), byMeasure(now), deadLinks);
    }

    private static Map<MeasureId, Row> byMeasure(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::measure, Function.identity()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.measures");
    }
}
