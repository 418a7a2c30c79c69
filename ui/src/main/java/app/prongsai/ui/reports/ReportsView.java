package app.prongsai.ui.reports;

import app.prongsai.measures.read.PlannedYears;
import app.prongsai.reports.Rounds;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The rounds that were opened, each with its report. */
@Route("reports")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class ReportsView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final Div list = new Div();

    ReportsView(Desk desk) {
        this.desk = desk;
        boolean opens = desk.mayAny(Role.COORDINATOR);
        addClassName("screen");
        add(new Heading(
                getTranslation("nav.reports"),
                opens
                        ? new Component[] {
                            Press.main(Icon.ADD, getTranslation("round.open"), () -> new OpenRoundDialog(desk).open()),
                            Press.quiet(getTranslation("chain.title"), () -> new ChainDialog(desk).open())
                        }
                        : new Component[0]));
        EmptyState nothing = new EmptyState(
                getTranslation("round.empty.title"),
                getTranslation(opens ? "round.empty.text.coordinator" : "round.empty.text"));
        if (desk.ask(new PlannedYears()).years().contains(desk.year())) {
            add(plan());
        }
        add(nothing, list);
        desk.watch(this, new Rounds(), opened -> {
            nothing.setVisible(opened.rounds().isEmpty());
            list.removeAll();
            opened.rounds().forEach(round -> list.add(new RoundCard(desk, round)));
        });
    }

    private Component plan() {
        Article card = new Article();
        card.addClassName("card");
        Div actions = new Div();
        actions.addClassName("actions");
        Downloads.ofPlan(desk, desk.year()).forEach(actions::add);
        card.add(new H2(getTranslation("plan.of-year", String.valueOf(desk.year()))), actions);
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.reports");
    }
}
