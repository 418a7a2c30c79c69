package app.prongsai.ui.reports;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.ReportInHand;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.OfficialText;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Dated;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A round's report as it is on its way to the public, or would print now, or would have on a day. */
@Route("reports")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class RoundView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Desk desk;
    private final Div around = new Div();
    private @Nullable Dated<ReportInHand.Paper> dated;

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

    private Dated<ReportInHand.Paper> begun(RoundId id) {
        around.add(new DeskPanel(desk, id));
        if (desk.mayAny(Role.COORDINATOR, Role.HEAD, Role.CLERK, Role.EXECUTIVE, Role.AUDITOR)) {
            around.add(new FindingsPanel(desk, id));
        }
        return new Dated<>(desk, "reports/" + id.value(), new ReportInHand(id), this::show);
    }

    private static RoundId round(String text) {
        try {
            return new RoundId(text);
        } catch (IllegalArgumentException notARound) {
            throw new NotFound();
        }
    }

    private void show(ReportInHand.Paper report) {
        Dated<ReportInHand.Paper> place = Objects.requireNonNull(dated);
        place.body()
                .add(
                        new Link("reports", Icon.BACK, getTranslation("round.back")),
                        new Heading(RoundWords.name(report.round())));
        if (place.day().isEmpty()) {
            Div actions = new Div();
            actions.addClassName("actions");
            actions.add(
                    new Link(
                            SideAddress.to(report.round().round()),
                            Icon.OVERVIEW,
                            getTranslation("reports.compare.link")),
                    downloads(report));
            place.body().add(around, actions);
        }
        Instant asOf = report.asOf();
        if (asOf != null) {
            Paragraph frozen = new Paragraph(getTranslation("round.frozen", report.version(), When.moment(asOf)));
            frozen.addClassName("hint");
            place.body().add(frozen);
        }
        place.body().add(paper(report.document()));
    }

    /** The version on its way, or what would be submitted now. */
    private DownloadRow downloads(ReportInHand.Paper report) {
        RoundId id = report.round().round();
        int version = report.underWay() ? report.version() : ReportFile.DRAFT;
        String what = getTranslation(report.underWay() ? "round.downloads" : "round.downloads.draft");
        return Downloads.forStaff(desk, what, format -> new ReportFile(id, format, version));
    }

    private static Div paper(OfficialReport document) {
        Div paper = new Div();
        paper.addClassName("paper");
        H2 heading = new H2();
        document.headingLines().forEach(line -> heading.add(new Div(OfficialText.of(line))));
        paper.add(heading);
        if (!document.basis().isBlank()) {
            paper.add(new Paragraph(OfficialText.of(document.basis())));
        }
        if (!document.caption().isBlank()) {
            paper.add(new Paragraph(OfficialText.of(document.caption())));
        }
        paper.add(new OfficialTable(document));
        return paper;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.reports");
    }
}
