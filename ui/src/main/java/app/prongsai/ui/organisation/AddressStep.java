package app.prongsai.ui.organisation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.organisations.LineConsole.Outcome;
import app.prongsai.organisations.LineConsole.Trial;
import app.prongsai.organisations.LineSetup;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URI;

/** Where LINE brings what people write: set by us, tried by LINE. */
class AddressStep extends Step {

    private final Desk desk;
    private final LineSetup setup;
    private final URI address;
    private final Div result = new Div();

    AddressStep(Desk desk, LineSetup setup, URI address) {
        super(2, translate("line.address.title"));
        this.desk = desk;
        this.setup = setup;
        this.address = address;
        Span shown = new Span(address.toString());
        shown.addClassName("address");
        result.getElement().setAttribute("aria-live", "polite");
        show(
                new Paragraph(getTranslation("line.address.text")),
                new Div(shown),
                result,
                new Div(Press.quiet(Icon.LINK, getTranslation("line.address.try"), this::bring)));
    }

    void bring() {
        result.removeAll();
        attempt(() -> {
            Trial trial = setup.bringEventsTo(desk.me(), address);
            boolean arrived = trial.outcome() == Outcome.ARRIVED;
            String word = getTranslation("line.trial." + trial.outcome() + ".word");
            result.add(arrived ? new Badge("done", Icon.DONE, word) : new Badge("overdue", Icon.OVERDUE, word));
            if (!arrived) {
                result.add(new Paragraph(getTranslation("line.trial." + trial.outcome(), trial.status())));
            }
        });
    }
}
