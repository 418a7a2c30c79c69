package app.prongsai.ui.reports;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.CompareReports;
import app.prongsai.reports.CompareReports.Change;
import app.prongsai.reports.CompareReports.Comparison;
import app.prongsai.reports.ReportDifferencesFile;
import app.prongsai.reports.Rounds;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Two versions of a report, two rounds, two years or two days side by side, with every change named. */
@Route("reports/compare")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class CompareReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Desk desk;

    CompareReportsView(Desk desk) {
        this.desk = desk;
        addClassNames("screen", "compare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Rounds.Round> rounds = desk.ask(new Rounds()).rounds();
        removeAll();
        add(new Link("reports", Icon.BACK, getTranslation("round.back")));
        if (rounds.isEmpty()) {
            add(
                    new Heading(getTranslation("reports.compare.title")),
                    new EmptyState(getTranslation("round.empty.title"), getTranslation("round.empty.text")));
            return;
        }
        ComparedSides sides = ComparedSides.of(desk, rounds, event.getLocation().getQueryParameters());
        Details choice = new Details(getTranslation("reports.compare.choose"), choice(rounds, sides));
        choice.addClassNames("compare-choice", "report-choice");
        add(new Heading(getTranslation("reports.compare.title"), print()), names(sides), choice);
        try {
            Comparison comparison = desk.ask(new CompareReports(sides.before(), sides.after()));
            choice.setOpened(comparison.measures().isEmpty());
            show(sides, comparison);
        } catch (NotFound missing) {
            choice.setOpened(true);
            add(new EmptyState(
                    getTranslation("reports.compare.missing.title"), getTranslation("reports.compare.missing.text")));
        }
    }

    private Component print() {
        return Press.quiet(
                Icon.REPORTS,
                getTranslation("compare.print"),
                () -> UI.getCurrent().getPage().executeJs("window.print()"));
    }

    private Component choice(List<Rounds.Round> rounds, ComparedSides sides) {
        SideChoice before = new SideChoice(desk, getTranslation("reports.compare.before"), rounds, sides.before());
        SideChoice after = new SideChoice(desk, getTranslation("reports.compare.after"), rounds, sides.after());
        Div both = new Div(before, after);
        both.addClassName("side-by-side");
        return new Div(
                both, Press.main(Icon.OVERVIEW, getTranslation("reports.compare.do"), () -> compare(before, after)));
    }

    private void compare(SideChoice before, SideChoice after) {
        if (before.side().isEmpty() || after.side().isEmpty()) {
            Notices.refused(getTranslation("day.wrong"));
            return;
        }
        UI.getCurrent()
                .navigate(
                        SideAddress.PATH,
                        SideAddress.of(before.side().get(), after.side().get()));
    }

    private Component names(ComparedSides sides) {
        Div names = new Div(
                name("reports.compare.before", SideWords.name(sides.before())),
                name("reports.compare.after", SideWords.name(sides.after())));
        names.addClassNames("side-by-side", "compared-names");
        return names;
    }

    private Component name(String which, String name) {
        Paragraph label = new Paragraph(getTranslation(which));
        label.addClassName("which");
        return new Div(label, new H2(name));
    }

    private void show(ComparedSides sides, Comparison comparison) {
        Paragraph summary = new Paragraph(getTranslation(
                "reports.compare.summary",
                count(comparison, Change.CHANGED),
                count(comparison, Change.ADDED),
                count(comparison, Change.GONE),
                comparison.unchanged()));
        summary.addClassName("summary");
        add(
                summary,
                Downloads.forStaff(
                        desk,
                        getTranslation("reports.compare.downloads"),
                        format -> new ReportDifferencesFile(sides.before(), sides.after(), format)));
        if (comparison.measures().isEmpty()) {
            add(new EmptyState(
                    getTranslation("reports.compare.none.title"), getTranslation("reports.compare.none.text")));
        }
        comparison.measures().forEach(one -> add(new ComparedMeasure(one)));
        if (!comparison.outside().isEmpty()) {
            add(new ComparedMeasure(getTranslation("reports.compare.outside"), comparison.outside()));
        }
    }

    private static long count(Comparison comparison, Change change) {
        return comparison.measures().stream()
                .filter(one -> one.change() == change)
                .count();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.compare.title");
    }
}
