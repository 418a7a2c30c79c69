package app.prongsai.ui.measures;

import app.prongsai.measures.read.PlanDifferences;
import app.prongsai.measures.read.PlanDifferences.Difference;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What is different from last year's plan, each as a sentence; nothing where no plan was carried over. */
class DifferencesPanel extends Div {

    DifferencesPanel(Desk desk, int year) {
        addClassName("differences");
        desk.watch(this, new PlanDifferences(year), this::show);
    }

    private void show(PlanDifferences.Differences found) {
        removeAll();
        boolean comparable = found.differences().stream().anyMatch(one -> one.part() != PlanDifferences.Part.NEW);
        if (!comparable) {
            return;
        }
        UnorderedList list = new UnorderedList();
        found.differences().forEach(one -> list.add(item(one)));
        add(new Details(
                getTranslation("differences.title", found.differences().size(), String.valueOf(found.fiscalYear() - 1)),
                list));
    }

    private ListItem item(Difference one) {
        String words = getTranslation(
                "differences." + one.part(),
                one.before() == null ? getTranslation("differences.nothing") : one.before(),
                one.after() == null ? getTranslation("differences.nothing") : one.after());
        return new ListItem(
                new Link("measures/" + one.measure().value(), one.code()), new Span(" " + one.title() + ": " + words));
    }
}
