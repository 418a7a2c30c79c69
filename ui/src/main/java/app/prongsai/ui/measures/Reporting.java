package app.prongsai.ui.measures;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.write.UndoLastReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import java.time.LocalDate;
import java.util.List;

/** What the dialogs need to know of a measure, wherever they are opened. */
record Reporting(
        MeasureId measure,
        String code,
        String title,
        LocalDate to,
        MeasureStatus status,
        int percent,
        boolean awaitingApproval,
        boolean proved) {

    static Reporting of(Sheet sheet) {
        return new Reporting(
                sheet.measure(),
                sheet.code(),
                sheet.title(),
                sheet.to(),
                sheet.status(),
                sheet.percent(),
                sheet.awaitingApproval(),
                !sheet.evidence().isEmpty());
    }

    static Reporting of(Row row) {
        return new Reporting(
                row.measure(),
                row.code(),
                row.title(),
                row.to(),
                row.status(),
                row.percent(),
                row.awaitingApproval(),
                row.evidence() > 0);
    }

    /** Whether the next step is to report; not while somebody else has to agree, nor when all is done. */
    boolean waitsForReports() {
        return status != MeasureStatus.DONE && !awaitingApproval;
    }

    /** Whether to offer the buttons; the backend decides for itself. */
    static boolean offeredTo(Actor me, List<Responsible> responsible) {
        return me.hasAny(Role.COORDINATOR, Role.CLERK, Role.EXECUTIVE)
                || (me.hasAny(Role.OFFICER, Role.HEAD) && responsible.stream().anyMatch(one -> one.concerns(me)));
    }

    /** Whether the last step was this person's own, a short while ago. */
    static boolean undoable(Desk desk, Sheet sheet) {
        return sheet.lastStep()
                .filter(step -> step.actor().equals(desk.me().id()))
                .filter(step -> desk.isWithin(UndoLastReport.WITHIN, step.at()))
                .isPresent();
    }

    void undo(Desk desk) {
        desk.send(new UndoLastReport(measure));
    }
}
