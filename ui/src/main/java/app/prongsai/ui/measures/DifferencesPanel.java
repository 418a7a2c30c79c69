package app.prongsai.ui.measures;

import app.prongsai.measures.read.ComparePlans;
import app.prongsai.measures.read.Comparison;
import app.prongsai.measures.read.Comparison.Compared;
import app.prongsai.measures.read.MeasureChange;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is planned otherwise than last year, each as a sentence; nothing where nothing was planned last year, or to those who may not compare. */
class DifferencesPanel extends Div {

    private final int year;

    DifferencesPanel(Desk desk, int year) {
        this.year = year;
        addClassName("differences");
        if (desk.mayAny(Role.COORDINATOR, Role.HEAD, Role.CLERK, Role.EXECUTIVE, Role.AUDITOR)) {
            desk.watch(this, new ComparePlans(year - 1, year), this::show);
        }
    }

    private void show(Comparison comparison) {
        removeAll();
        List<ListItem> items = comparison.changed().stream()
                .flatMap(one ->
                        one.changes().stream().filter(MeasureChange::ofThePlan).map(change -> item(one, change)))
                .toList();
        if (comparison.before().total() > 0 && !items.isEmpty()) {
            UnorderedList list = new UnorderedList();
            items.forEach(list::add);
            add(new Details(getTranslation("differences.title", items.size(), String.valueOf(year - 1)), list));
        }
    }

    private static ListItem item(Compared one, MeasureChange change) {
        var known = one.known();
        return new ListItem(
                new Link("measures/" + known.measure().value(), known.code()),
                new Span(" " + known.title() + ": " + ChangeSentences.of(change)));
    }
}
