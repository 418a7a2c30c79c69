package app.prongsai.ui.measures;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.measures.read.Overview.UnitCounts;
import app.prongsai.ui.look.StackedBar;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The same counts for each unit that the plan names. A measure of two units counts for both. */
class UnitTable extends Section {

    UnitTable(List<UnitCounts> units) {
        addClassName("panel");
        Table table = new Table(
                getTranslation("overview.units"),
                getTranslation("overview.unit"),
                getTranslation("status." + MeasureStatus.DONE),
                getTranslation("status." + MeasureStatus.IN_PROGRESS),
                getTranslation("status." + MeasureStatus.NOT_STARTED),
                getTranslation("overview.unit.bar"));
        table.addClassName("units");
        for (UnitCounts unit : units) {
            Counts counts = unit.counts();
            table.row(
                    new Span(unit.unit()),
                    number(counts.done()),
                    number(counts.inProgress()),
                    number(counts.notStarted()),
                    new Svg(StackedBar.svg(
                            counts,
                            getTranslation(
                                    "counts.sentence", counts.done(), counts.inProgress(), counts.notStarted()))));
        }
        add(new H2(getTranslation("overview.units")), table);
    }

    private static Span number(int count) {
        return new Span(String.valueOf(count));
    }
}
