package app.prongsai.ui.organisation;

import static app.prongsai.shared.RuleViolated.unless;
import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.organisations.ConfirmLineConsole;
import app.prongsai.organisations.LineSetup;
import app.prongsai.organisations.LineStanding.Standing;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What LINE lets only a person switch. LINE tells of the first whether it was done; of the others the person does. */
class ConsoleStep extends Step {

    private final Desk desk;
    private final LineSetup setup;
    private final Div active = new Div();
    private final List<Checkbox> ticks = List.of(
            new Checkbox(getTranslation("line.console.redelivery")),
            new Checkbox(getTranslation("line.console.greeting")),
            new Checkbox(getTranslation("line.console.replies")));

    ConsoleStep(Desk desk, LineSetup setup) {
        super(3, translate("line.console.title"));
        this.desk = desk;
        this.setup = setup;
        active.getElement().setAttribute("aria-live", "polite");
        Div drawings = new Div(
                new Drawing("webhook", getTranslation("line.drawing.webhook")),
                new Drawing("replies", getTranslation("line.drawing.replies")));
        drawings.addClassName("step-both");
        Div actions = new Div(
                Press.main(Icon.DONE, getTranslation("line.console.confirm"), () -> attempt(this::confirm)),
                Press.quiet(getTranslation("line.console.look"), () -> attempt(this::look)));
        actions.addClassName("actions");
        show(new Paragraph(getTranslation("line.console.text")), drawings, active);
        ticks.forEach(this::show);
        show(actions);
    }

    void standing(Standing line) {
        boolean done = line.consoleConfirmed();
        standing(done, getTranslation(done ? "line.console.done" : "line.console.open"));
        ticks.forEach(tick -> tick.setValue(done || tick.getValue()));
    }

    /** Whether the first switch is on, as LINE says now. */
    boolean look() {
        boolean on = setup.sendsEvents(desk.me());
        active.removeAll();
        active.add(
                on
                        ? new Badge("done", Icon.DONE, getTranslation("line.console.active"))
                        : new Badge("overdue", Icon.OVERDUE, getTranslation("line.console.inactive")));
        return on;
    }

    private void confirm() {
        unless(look(), "organisation.line-sends-nothing");
        unless(ticks.stream().allMatch(Checkbox::getValue), "organisation.line-console-unfinished");
        desk.send(new ConfirmLineConsole());
        Notices.done(getTranslation("line.console.confirmed"));
    }
}
