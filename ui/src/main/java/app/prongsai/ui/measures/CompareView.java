package app.prongsai.ui.measures;

import app.prongsai.measures.read.CompareBoards;
import app.prongsai.measures.read.ComparePlans;
import app.prongsai.measures.read.Comparison;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.PastDay;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** เปรียบเทียบ: the year's measures on two days, or two years' plans, side by side, with every change named. */
@Route("compare")
@RolesAllowed({"COORDINATOR", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR"})
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int DAYS_BACK = 30;

    private final Desk desk;

    CompareView(Desk desk) {
        this.desk = desk;
        addClassNames("screen", "compare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        LocalDate today = desk.today();
        LocalDate from = PastDay.in(address, "from").orElse(today.minusDays(DAYS_BACK));
        LocalDate to = PastDay.in(address, "to").orElse(today);
        Optional<Integer> other = year(address, "other");
        int year = year(address, "year").orElse(desk.year() - 1);
        removeAll();
        add(
                new Link("measures", Icon.BACK, getTranslation("measure.back")),
                new Heading(getTranslation("compare.title"), print()),
                new CompareChoice(desk, from, to, year, other.orElse(desk.year())));
        if (other.isPresent()) {
            show(
                    getTranslation("frame.year.item", String.valueOf(year)),
                    getTranslation("frame.year.item", String.valueOf(other.get())),
                    desk.ask(new ComparePlans(year, other.get())));
        } else {
            show(
                    getTranslation("compare.at", ThaiDates.full(from)),
                    getTranslation("compare.at", ThaiDates.full(to)),
                    desk.ask(new CompareBoards(desk.year(), ThaiDates.endOf(from), ThaiDates.endOf(to))));
        }
    }

    private Component print() {
        return Press.quiet(
                Icon.REPORTS,
                getTranslation("compare.print"),
                () -> UI.getCurrent().getPage().executeJs("window.print()"));
    }

    private void show(String before, String after, Comparison comparison) {
        int changed = comparison.changed().size();
        int same = comparison.measures().size() - changed;
        Div sides = new Div(side(before, comparison.before()), side(after, comparison.after()));
        sides.addClassName("side-by-side");
        Paragraph summary = new Paragraph(getTranslation("compare.summary", changed, same));
        summary.addClassName("summary");
        add(sides, summary);
        if (changed == 0) {
            add(new EmptyState(getTranslation("compare.none.title"), getTranslation("compare.none.text")));
        } else {
            add(new ComparisonTable(before, after, comparison.changed()));
        }
    }

    private Component side(String title, Counts counts) {
        Div side = new Div(new H2(title), new CountTiles(counts));
        side.addClassName("side");
        return side;
    }

    private static Optional<Integer> year(QueryParameters address, String name) {
        Predicate<String> isYear = text -> text.matches("2[4-6][0-9]{2}");
        return address.getSingleParameter(name).filter(isYear).map(Integer::valueOf);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("compare.title");
    }
}
