package app.prongsai.ui.reports;

import app.prongsai.measures.read.PlannedYears;
import app.prongsai.reports.Rounds;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

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
        Link compare = new Link(SideAddress.PATH, Icon.OVERVIEW, getTranslation("reports.compare.title"));
        add(new Heading(
                getTranslation("nav.reports"),
                opens
                        ? new Component[] {
                            Press.main(Icon.ADD, getTranslation("round.open"), () -> new OpenRoundDialog(desk).open()),
                            Press.quiet(getTranslation("chain.title"), () -> new ChainDialog(desk).open()),
                            compare
                        }
                        : new Component[] {compare}));
        EmptyState nothing = new EmptyState(
                getTranslation("round.empty.title"),
                getTranslation(opens ? "round.empty.text.coordinator" : "round.empty.text"));
        List<Integer> planned = desk.ask(new PlannedYears()).years();
        if (planned.contains(desk.year())) {
            add(new PlanCard(desk, desk.year(), planned.contains(desk.year() - 1)));
        }
        add(nothing, list);
        desk.watch(this, new Rounds(), opened -> {
            nothing.setVisible(opened.rounds().isEmpty());
            compare.setVisible(!opened.rounds().isEmpty());
            list.removeAll();
            opened.rounds().forEach(round -> list.add(new RoundCard(desk, round)));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.reports");
    }
}
