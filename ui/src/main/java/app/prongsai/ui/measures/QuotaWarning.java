package app.prongsai.ui.measures;

import app.prongsai.deliveries.QuotaMeter;
import app.prongsai.deliveries.QuotaMeter.Meter;
import app.prongsai.deliveries.QuotaMeter.Outlook;
import app.prongsai.platform.NotFound;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.words.Amounts;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** That the month's LINE messages will not last; nothing as long as they will, or as long as LINE was not asked. */
class QuotaWarning extends Div {

    QuotaWarning(Desk desk) {
        try {
            desk.watch(this, new QuotaMeter(), this::show);
        } catch (NotFound notAsked) {
            setVisible(false);
        }
    }

    private void show(Meter meter) {
        removeAll();
        boolean warns = meter.outlook() == Outlook.RUNS_OUT || meter.outlook() == Outlook.USED_UP;
        setVisible(warns);
        if (warns) {
            String until = meter.lastsUntil() == null ? "" : ThaiDates.full(meter.lastsUntil());
            String key = "quota.outlook." + meter.outlook();
            Section panel = new Section(
                    new H2(new Svg(Icon.PROBLEM.svg()), new Span(getTranslation("quota.warning." + meter.outlook()))),
                    new Paragraph(getTranslation(key + ".text", Amounts.count(meter.expected()), until)),
                    new Link("deliveries", getTranslation("announce.deliveries")));
            panel.addClassNames("panel", "attention", "quota-warning");
            add(panel);
        }
    }
}
