package app.prongsai.ui.reports;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.RoundReport;
import app.prongsai.reports.document.OfficialText;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Dated;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A round's report as it would print now, or would have on a day. */
@Route("reports")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class RoundView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Desk desk;
    private final Div around = new Div();
    private @Nullable Dated<RoundReport.Report> dated;

    RoundView(Desk desk) {
        this.desk = desk;
        addClassNames("screen", "report");
    }

    @Override
    public void setParameter(BeforeEvent event, String round) {
        if (dated == null) {
            dated = begun(round(round));
            add(dated);
        }
        dated.on(event);
    }

    private Dated<RoundReport.Report> begun(RoundId id) {
        around.add(new DeskPanel(desk, id));
        if (desk.mayAny(Role.COORDINATOR, Role.HEAD, Role.CLERK, Role.EXECUTIVE, Role.AUDITOR)) {
            around.add(new FindingsPanel(desk, id));
        }
        return new Dated<>(desk, "reports/" + id.value(), new RoundReport(id), this::show);
    }

    private static RoundId round(String text) {
        try {
            return new RoundId(text);
        } catch (IllegalArgumentException notARound) {
            throw new NotFound();
        }
    }

    private void show(RoundReport.Report report) {
        Dated<RoundReport.Report> place = Objects.requireNonNull(dated);
        place.body().add(new Link("reports", Icon.BACK, getTranslation("round.back")));
        if (place.day().isEmpty()) {
            Div actions = new Div();
            actions.addClassName("actions");
            RoundId id = report.round().round();
            actions.add(
                    new Link(SideAddress.to(id), Icon.OVERVIEW, getTranslation("reports.compare.link")),
                    Downloads.forStaff(
                            desk,
                            getTranslation("round.downloads.draft"),
                            format -> new ReportFile(id, format, ReportFile.DRAFT)));
            place.body().add(around, actions);
        }
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
        place.body().add(paper);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.reports");
    }
}
