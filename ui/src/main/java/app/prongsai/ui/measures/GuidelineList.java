package app.prongsai.ui.measures;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.Responsible;
import app.prongsai.thai.ThaiDates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** The ways in which a measure is carried out, who answers for each, and its months. */
class GuidelineList extends OrderedList {

    GuidelineList(List<Guideline> guidelines) {
        addClassName("guidelines");
        guidelines.forEach(guideline -> add(item(guideline)));
    }

    private ListItem item(Guideline guideline) {
        String who = guideline.responsible().stream().map(Responsible::text).collect(Collectors.joining(", "));
        Span facts =
                new Span(getTranslation("guideline.facts", who, ThaiDates.months(guideline.from(), guideline.to())));
        facts.addClassName("facts");
        ListItem item = new ListItem(new Div(guideline.text()), facts);
        item.getElement().setAttribute("value", String.valueOf(guideline.number()));
        return item;
    }
}
