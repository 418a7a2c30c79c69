package app.prongsai.ui.reports;

import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.ReportState;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import com.vaadin.flow.component.html.Div;

/** Where a report is on its way to the public, and for whom it waits. */
class StandingBadges extends Div {

    StandingBadges(ReportDesk.Desk desk) {
        addClassName("badges");
        add(new Badge(
                desk.state() == ReportState.PUBLISHED ? "done" : "plain",
                Icon.REPORTS,
                getTranslation("desk.state." + desk.state(), desk.version())));
        ApprovalStep next = desk.waitsFor();
        if (next != null) {
            add(new Badge("soon", Icon.DUE, getTranslation("desk.waits-for", getTranslation("approval.step." + next))));
        }
    }
}
