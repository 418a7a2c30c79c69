package app.prongsai.ui.reports;

import app.prongsai.reports.CompareReports.Change;
import app.prongsai.reports.CompareReports.Measure;
import app.prongsai.reports.CompareReports.Standing;
import app.prongsai.reports.document.PaperDifferences.Cell;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** What became of one measure: its changes by name, then every cell that differs, both sides beside each other. */
class ComparedMeasure extends Article {

    ComparedMeasure(Measure measure) {
        this(measure.title());
        Div named = new Div();
        named.addClassName("badges");
        switch (measure.change()) {
            case ADDED -> named.add(new Badge("done", Icon.ADD, getTranslation("change.Added")));
            case GONE -> named.add(new Badge("overdue", Icon.OVERDUE, getTranslation("change.Removed")));
            case CHANGED -> standing(measure, named);
        }
        if (named.getComponentCount() > 0) {
            add(named);
        }
        if (measure.change() == Change.CHANGED) {
            measure.cells().forEach(this::bothSides);
        } else {
            add(oneSide(measure.cells()));
        }
    }

    ComparedMeasure(String title, List<Cell> cells) {
        this(title);
        cells.forEach(this::bothSides);
    }

    private ComparedMeasure(String title) {
        addClassNames("card", "compared");
        H2 heading = new H2(title);
        heading.getElement().setAttribute("lang", "th");
        add(heading);
    }

    /** There is nothing to lay beside it: every cell in a line. */
    private static Component oneSide(List<Cell> cells) {
        DescriptionList list = new DescriptionList();
        list.getElement().setAttribute("lang", "th");
        for (Cell cell : cells) {
            List<String> said = cell.after().isEmpty() ? cell.before() : cell.after();
            list.add(new DescriptionList.Term(cell.what()), new DescriptionList.Description(String.join(" · ", said)));
        }
        return list;
    }

    private void standing(Measure measure, Div into) {
        Standing before = measure.before();
        Standing after = measure.after();
        if (before == null || after == null) {
            return;
        }
        if (before.status() != after.status()) {
            into.add(new Badge(
                    "plain",
                    Icon.of(after.status()),
                    getTranslation(
                            "change.StatusChanged",
                            getTranslation("status." + before.status()),
                            getTranslation("status." + after.status()))));
        }
        if (before.percent() != after.percent()) {
            into.add(new Badge(
                    "plain",
                    Icon.OVERVIEW,
                    getTranslation("change.PercentChanged", before.percent(), after.percent())));
        }
    }

    private void bothSides(Cell cell) {
        Div sides = new Div(
                side("reports.compare.before", cell.before(), cell.after(), "del"),
                side("reports.compare.after", cell.after(), cell.before(), "ins"));
        sides.addClassName("side-by-side");
        H3 heading = new H3(cell.what());
        heading.getElement().setAttribute("lang", "th");
        add(heading, sides);
    }

    /** What the other side does not say is marked, for the eye and for who listens. */
    private Component side(String which, List<String> said, List<String> other, String mark) {
        Paragraph label = new Paragraph(getTranslation(which));
        label.addClassName("which");
        Div side = new Div(label);
        for (String text : said) {
            Paragraph line = new Paragraph();
            line.getElement().setAttribute("lang", "th");
            line.getElement().appendChild(new Element(other.contains(text) ? "span" : mark).setText(text));
            side.add(line);
        }
        if (said.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("reports.compare.nothing"));
            nothing.addClassName("facts");
            side.add(nothing);
        }
        return side;
    }
}
