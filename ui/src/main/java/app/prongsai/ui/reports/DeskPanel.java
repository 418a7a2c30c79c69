package app.prongsai.ui.reports;

import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.EndorseReport;
import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.ReportDesk.Desk;
import app.prongsai.reports.ReportState;
import app.prongsai.reports.ReturnReport;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Role;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Where a round's report is on its way to the public, and what the person who looks may do with it. */
class DeskPanel extends Section {

    private final app.prongsai.ui.frame.Desk office;
    private final RoundId round;

    DeskPanel(app.prongsai.ui.frame.Desk office, RoundId round) {
        this.office = office;
        this.round = round;
        addClassNames("panel", "report-desk");
        office.watch(this, new ReportDesk(round), this::show);
    }

    private void show(Desk desk) {
        removeAll();
        add(new H2(getTranslation("desk.title")), new StandingBadges(desk), actions(desk));
        if (!desk.notes().isEmpty()) {
            OrderedList notes = new OrderedList();
            notes.addClassName("history");
            desk.notes().reversed().forEach(note -> notes.add(new ListItem(sentence(note))));
            add(notes);
        }
        desk.published().reversed().forEach(edition -> {
            Anchor readable = new Anchor(
                    Downloads.address(office, round) + "/v/" + edition.version(),
                    getTranslation("desk.edition", edition.version(), When.moment(edition.publishedAt())));
            readable.setRouterIgnore(true);
            add(new Paragraph(readable));
        });
    }

    private Div actions(Desk desk) {
        Div actions = new Div();
        actions.addClassName("actions");
        ApprovalStep next = desk.waitsFor();
        if (!desk.underWay() && office.mayAny(Role.COORDINATOR)) {
            actions.add(submit(desk));
        }
        if (next != null && office.mayAny(next.role())) {
            actions.add(
                    Press.main(Icon.DONE, getTranslation("desk.endorse"), () -> endorse(desk.version(), "")),
                    Press.quiet(
                            getTranslation("desk.endorse.comment"),
                            () -> new CommentDialog(comment -> endorse(desk.version(), comment)).open()));
        }
        if (desk.underWay() && office.mayAny(Role.COORDINATOR, Role.HEAD, Role.CLERK, Role.EXECUTIVE)) {
            actions.add(Press.quiet(Icon.BACK, getTranslation("desk.return"), () -> giveBack(desk)));
        }
        if (desk.state() == ReportState.APPROVED
                && office.mayAny(Role.COORDINATOR, Role.CLERK, Role.EXECUTIVE, Role.PUBLISHER)) {
            actions.add(Press.main(
                    Icon.ANNOUNCEMENTS,
                    getTranslation("desk.publish"),
                    () -> new PublishReportDialog(office, round, desk.version()).open()));
        }
        return actions;
    }

    /** The next step, until something is published; another version then is no more than possible. */
    private Press submit(Desk desk) {
        Runnable submit = () -> new SubmitDialog(office, round).open();
        return desk.state() == ReportState.PUBLISHED
                ? Press.quiet(Icon.REPORTS, getTranslation("desk.submit.again"), submit)
                : Press.main(Icon.REPORTS, getTranslation("desk.submit"), submit);
    }

    private void endorse(int version, String comment) {
        office.send(new EndorseReport(round, version, comment));
        Notices.done(getTranslation("desk.endorsed"));
    }

    private void giveBack(Desk desk) {
        new ReasonDialog(
                        getTranslation("desk.return"),
                        getTranslation("desk.return.text"),
                        getTranslation("desk.return"),
                        reason -> {
                            office.send(new ReturnReport(round, desk.version(), reason));
                            Notices.done(getTranslation("desk.returned"));
                        })
                .open();
    }

    private String sentence(ReportDesk.Note note) {
        ApprovalStep by = note.step();
        String more = note.text().isBlank() ? "" : ": “" + note.text() + "”";
        return When.moment(note.at()) + " "
                + getTranslation(
                        "desk.note." + note.what(),
                        office.names().actor(note.actor()),
                        note.version(),
                        by == null ? "" : step(by))
                + more;
    }

    private String step(ApprovalStep step) {
        return getTranslation("approval.step." + step);
    }
}
