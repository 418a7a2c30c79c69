package app.prongsai.measures.read;

import app.prongsai.measures.Budget;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.BudgetPlanned;
import app.prongsai.measures.events.MeasureEvent.CompletionRequested;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceCorrected;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.FigureCompared;
import app.prongsai.measures.events.MeasureEvent.GuidelineAssigned;
import app.prongsai.measures.events.MeasureEvent.GuidelineDropped;
import app.prongsai.measures.events.MeasureEvent.GuidelineRevised;
import app.prongsai.measures.events.MeasureEvent.MeasureCarriedOver;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.MeasureRescheduled;
import app.prongsai.measures.events.MeasureEvent.MeasureRetitled;
import app.prongsai.measures.events.MeasureEvent.NothingToReportStated;
import app.prongsai.measures.events.MeasureEvent.PostponementDeclined;
import app.prongsai.measures.events.MeasureEvent.PostponementRequested;
import app.prongsai.measures.events.MeasureEvent.PostponementWithdrawn;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.RemarkMade;
import app.prongsai.measures.events.MeasureEvent.RemarkUndone;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.ReturnedForMoreWork;
import app.prongsai.measures.events.MeasureEvent.SpendingReported;
import app.prongsai.measures.events.MeasureEvent.WordsWithdrawn;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;

/** How an event changes a measure's sheet. */
final class SheetChanges {

    private static final String NONE = "ไม่มี";

    private SheetChanges() {}

    static void apply(SheetDraft sheet, MeasureEvent event) {
        switch (event) {
            case MeasurePlanned planned -> {}
            case GuidelineAssigned assigned ->
                sheet.guidelines.put(assigned.guideline().number(), assigned.guideline());
            case GuidelineRevised revised ->
                sheet.guidelines.put(revised.guideline().number(), revised.guideline());
            case GuidelineDropped lost -> sheet.guidelines.remove(lost.number());
            case MeasureRetitled retitled -> sheet.title = retitled.title();
            case MeasureRescheduled rescheduled -> {
                sheet.from = rescheduled.from();
                sheet.to = rescheduled.to();
            }
            case MeasureCarriedOver carried -> sheet.origin = carried.origin();
            case MeasureDropped lost -> sheet.dropped = true;
            case BudgetPlanned planned -> sheet.budget = new Budget(planned.satang(), sheet.budget.spent());
            case SpendingReported reported -> sheet.budget = new Budget(sheet.budget.planned(), reported.satang());
            case FigureCompared compared -> sheet.figure(compared.figure());
            case WorkStarted started -> sheet.standing(MeasureStatus.IN_PROGRESS, sheet.percent);
            case ProgressReported reported -> sheet.percent = reported.percent();
            case CompletionRequested requested -> sheet.requested();
            case ReturnedForMoreWork returned -> sheet.awaitingApproval = false;
            case MeasureCompleted completed -> sheet.completed();
            case MeasureReopened reopened ->
                sheet.standing(reopened.status(), reopened.status() == MeasureStatus.NOT_STARTED ? 0 : sheet.percent);
            case ReportUndone undone -> {
                sheet.standing(undone.status(), undone.percent());
                sheet.awaitingApproval = undone.awaitingApproval();
                undone.withdrawnEvidence().forEach(sheet.evidence::remove);
            }
            case EvidenceAttached attached ->
                sheet.evidence.put(attached.evidence().id(), attached.evidence());
            case EvidenceCorrected corrected ->
                sheet.evidence.put(corrected.evidence().id(), corrected.evidence());
            case EvidenceWithdrawn withdrawn -> sheet.evidence.remove(withdrawn.evidence());
            case RemarkMade made -> sheet.remarks.put(made.remark(), made.text());
            case NothingToReportStated stated -> sheet.remarks.put(stated.remark(), NONE);
            case RemarkUndone undone -> sheet.remark(undone.remark(), undone.text());
            case WordsWithdrawn withdrawn -> sheet.hide(withdrawn.command());
            case PostponementRequested asked -> {}
            case PostponementDeclined declined -> {}
            case PostponementWithdrawn withdrawn -> {}
        }
    }
}
