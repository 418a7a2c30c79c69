package app.prongsai.ui.measures;

import app.prongsai.measures.read.AwaitingApproval;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.reports.ReportsAwaitingMe;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.reports.RoundWords;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What waits for the signature of the person who looks: measures said to be done, and reports. Nothing, if nothing does. */
class WaitingForMe extends Div {

    private final UnorderedList measures = new UnorderedList();
    private final UnorderedList reports = new UnorderedList();
    private final Section panel = new Section();

    WaitingForMe(Desk desk) {
        panel.addClassNames("panel", "attention", "waiting");
        panel.add(new H2(new Svg(Icon.DONE.svg()), new Span(getTranslation("waiting.title"))), reports, measures);
        add(panel);
        desk.watch(this, new AwaitingApproval(), work -> {
            measures.removeAll();
            work.rows().forEach(row -> measures.add(measure(row)));
            showIfAny();
        });
        desk.watch(this, new ReportsAwaitingMe(), waiting -> {
            reports.removeAll();
            waiting.reports()
                    .forEach(report -> reports.add(new ListItem(new Link(
                            "reports/" + report.round().value(),
                            getTranslation("waiting.report", RoundWords.name(report.round()), report.version())))));
            showIfAny();
        });
    }

    private ListItem measure(Row row) {
        Span code = new Span(row.code());
        code.addClassName("code");
        return new ListItem(code, new Link("measures/" + row.measure().value(), row.title()));
    }

    private void showIfAny() {
        panel.setVisible(measures.getComponentCount() + reports.getComponentCount() > 0);
    }
}
