package app.prongsai.ui.reports;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.RoundReport;
import app.prongsai.reports.document.OfficialText;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A round's report as it would print now. */
@Route("reports")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class RoundView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Desk desk;
    private final Div around = new Div();

    RoundView(Desk desk) {
        this.desk = desk;
        addClassNames("screen", "report");
    }

    @Override
    public void setParameter(BeforeEvent event, String round) {
        RoundId id = round(round);
        around.add(new DeskPanel(desk, id));
        if (desk.mayAny(Role.COORDINATOR, Role.HEAD, Role.CLERK, Role.EXECUTIVE, Role.AUDITOR)) {
            around.add(new FindingsPanel(desk, id));
        }
        desk.watch(this, new RoundReport(id), this::show);
    }

    private static RoundId round(String text) {
        try {
            return new RoundId(text);
        } catch (IllegalArgumentException notARound) {
            throw new NotFound();
        }
    }

    private void show(RoundReport.Report report) {
        removeAll();
        Div actions = new Div();
        actions.addClassName("actions");
        Downloads.of(desk, report.round()).forEach(actions::add);
        var document = report.document();
        Div paper = new Div();
        paper.addClassName("paper");
        H1 heading = new H1();
        document.headingLines().forEach(line -> heading.add(new Div(OfficialText.of(line))));
        paper.add(heading);
        if (!document.basis().isBlank()) {
            paper.add(new Paragraph(OfficialText.of(document.basis())));
        }
        if (!document.caption().isBlank()) {
            paper.add(new Paragraph(OfficialText.of(document.caption())));
        }
        paper.add(new OfficialTable(document));
        add(new Link("reports", Icon.BACK, getTranslation("round.back")), around, actions, paper);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.reports");
    }
}
