package app.prongsai.ui.deliveries;

import app.prongsai.deliveries.QuotaMeter;
import app.prongsai.deliveries.QuotaMeter.Meter;
import app.prongsai.platform.NotFound;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.words.Amounts;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** How many of the month's messages are used, and whether they will last. */
class QuotaPanel extends Section {

    private final Div body = new Div();

    QuotaPanel(Desk desk) {
        addClassName("panel");
        add(new H2(getTranslation("quota.title")), body);
        try {
            show(desk.ask(new QuotaMeter()));
            desk.watch(this, new QuotaMeter(), this::show);
        } catch (NotFound notAsked) {
            body.add(new Paragraph(getTranslation("quota.unknown")));
        }
    }

    private void show(Meter meter) {
        body.removeAll();
        body.add(badge(meter));
        Long limit = meter.limit();
        if (limit == null) {
            body.add(new Paragraph(getTranslation("quota.unlimited.text", Amounts.count(meter.used()))));
        } else {
            body.add(bar(meter.used(), meter.waiting(), limit), numbers(meter, limit), outlook(meter));
        }
        Paragraph read = new Paragraph(getTranslation("quota.read", When.moment(meter.readAt())));
        read.addClassName("facts");
        body.add(read);
    }

    private Badge badge(Meter meter) {
        String word = getTranslation("quota.outlook." + meter.outlook());
        return switch (meter.outlook()) {
            case UNLIMITED, ENOUGH -> new Badge("done", Icon.DONE, word);
            case RUNS_OUT -> new Badge("soon", Icon.DUE, word);
            case USED_UP -> new Badge("overdue", Icon.OVERDUE, word);
        };
    }

    /** The numbers stand beside it, so it is no picture for those who cannot see it. */
    private static Component bar(long used, int waiting, long limit) {
        Div bar = new Div(part("used", used, limit), part("waiting", waiting, limit));
        bar.addClassName("quota-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Div part(String kind, long people, long limit) {
        Div part = new Div();
        part.addClassName(kind);
        long percent = limit == 0 ? 100 : Math.min(100, people * 100 / limit);
        part.getStyle().set("width", percent + "%");
        return part;
    }

    private Paragraph numbers(Meter meter, long limit) {
        String numbers = getTranslation("quota.used", Amounts.count(meter.used()), Amounts.count(limit));
        return new Paragraph(
                meter.waiting() == 0
                        ? numbers
                        : numbers + " " + getTranslation("quota.waiting", Amounts.count(meter.waiting())));
    }

    private Paragraph outlook(Meter meter) {
        String until = meter.lastsUntil() == null ? "" : ThaiDates.full(meter.lastsUntil());
        return new Paragraph(
                getTranslation("quota.outlook." + meter.outlook() + ".text", Amounts.count(meter.expected()), until));
    }
}
