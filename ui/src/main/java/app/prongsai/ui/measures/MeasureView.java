package app.prongsai.ui.measures;

import app.prongsai.measures.Approvers;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Role;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Dated;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.PastDay;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.DeadLinkJump;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.MeasureSection;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything about one measure, and all that ever happened to it, now or up to a day. */
@Route("measures")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class MeasureView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Desk desk;
    private @Nullable Dated<Sheet> dated;
    private String title = "";
    private Optional<String> wanted = Optional.empty();
    private Optional<MeasureSection> wantedSection = Optional.empty();

    MeasureView(Desk desk) {
        this.desk = desk;
        addClassNames("screen", "measure");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        if (dated == null) {
            Dated<Sheet> made = new Dated<>(desk, "measures/" + id, new MeasureSheet(measure(id)), this::show);
            dated = made;
            add(made);
        }
        QueryParameters address = event.getLocation().getQueryParameters();
        wanted = DeadLinkJump.wanted(address);
        wantedSection = MeasureSection.wanted(address);
        dated.on(event);
    }

    private static MeasureId measure(String id) {
        try {
            return new MeasureId(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    private void show(Sheet sheet) {
        Dated<Sheet> place = Objects.requireNonNull(dated);
        boolean open = place.day().isEmpty() && !sheet.dropped();
        title = sheet.code() + " " + sheet.title();
        var names = desk.names();
        boolean reports = open && Reporting.offeredTo(desk.me(), sheet.responsible());
        Reporting reporting = Reporting.of(sheet);
        EvidenceList evidence = new EvidenceList(desk, reporting, sheet.evidence(), place.day(), reports);
        Div body = place.body();
        body.add(
                new Link(PastDay.address("measures", place.day()), Icon.BACK, getTranslation("measure.back")),
                head(sheet, evidence.jump()));
        if (sheet.dropped()) {
            body.add(new Paragraph(getTranslation("measure.dropped")));
        }
        if (open && Approvers.include(desk.me(), sheet.responsible())) {
            if (sheet.awaitingApproval()) {
                body.add(new ApprovalPanel(desk, reporting));
            }
            body.add(new PostponementPanel(desk, names, reporting));
        }
        if (reports) {
            body.add(actions(sheet, reporting));
        }
        body.add(
                section(MeasureSection.GUIDELINES, new GuidelineList(sheet.guidelines())),
                open && desk.mayAny(Role.COORDINATOR) ? new PlanActions(desk, sheet) : new Div(),
                section(MeasureSection.MONEY, new MoneyPanel(desk, sheet, reports)),
                section(MeasureSection.EVIDENCE, evidence),
                section(MeasureSection.REMARKS, new RemarkList(desk, sheet, reports)),
                section(MeasureSection.HISTORY, new HistoryList(names, sheet.history())));
        wanted.ifPresent(evidence::comeIntoSight);
        wanted = Optional.empty();
        wantedSection = Optional.empty();
    }

    private Component head(Sheet sheet, Component deadLinks) {
        Span code = new Span(getTranslation("measure.code", sheet.code()));
        code.addClassName("code");
        Div badges = new Div(
                code,
                Badge.of(sheet.status(), sheet.awaitingApproval()),
                new Badge("plain", Icon.DUE, ThaiDates.months(sheet.from(), sheet.to())),
                new Badge("plain", Icon.OVERVIEW, getTranslation("measure.percent", sheet.percent())),
                deadLinks);
        if (Responsible.nobodyAnswers(sheet.responsible())) {
            badges.add(Badge.nobodyAnswers());
        }
        badges.addClassName("badges");
        return new Div(badges, new H1(sheet.title()));
    }

    private Component actions(Sheet sheet, Reporting reporting) {
        Div actions = new Div();
        actions.addClassName("actions");
        if (reporting.waitsForReports()) {
            actions.add(Press.main(
                    Icon.WORK, getTranslation("work.report"), () -> new ReportDialog(desk, reporting).open()));
        }
        actions.add(
                Press.quiet(
                        Icon.EVIDENCE, getTranslation("work.attach"), () -> new ProofDialog(desk, reporting).open()),
                Press.quiet(
                        Icon.PROBLEM, getTranslation("work.remark"), () -> new RemarkDialog(desk, reporting).open()));
        if (reporting.waitsForReports()) {
            actions.add(Press.quiet(
                    Icon.DUE, getTranslation("postpone.open"), () -> new PostponeDialog(desk, reporting).open()));
        }
        if (reporting.status() != MeasureStatus.NOT_STARTED) {
            actions.add(Press.quiet(getTranslation("measure.reopen"), () -> new ReopenDialog(desk, reporting).open()));
        }
        if (Reporting.undoable(desk, sheet)) {
            actions.add(Press.quiet(getTranslation("measure.undo"), () -> reporting.undo(desk)));
        }
        return actions;
    }

    private Section section(MeasureSection part, Component content) {
        Section section = new Section(new H2(getTranslation("measure." + part.word())), content);
        section.addClassName("panel");
        section.setId(part.word());
        wantedSection.filter(part::equals).ifPresent(here -> {
            section.addClassName("changed");
            // The browser goes to the top of a new page first.
            section.getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'center'}))");
        });
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
