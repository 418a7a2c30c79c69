package app.prongsai.measures.read;

import app.prongsai.measures.Budget;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
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
import app.prongsai.platform.Occurred;

/** How an event changes a measure's row on the board. */
final class RowChanges {

    private RowChanges() {}

    static void apply(RowDraft row, MeasureEvent event, Occurred occurred) {
        if (change(row, event)) {
            row.heard(occurred);
        }
    }

    /** Whether somebody reported something; the plan and its corrections are no reports. */
    private static boolean change(RowDraft row, MeasureEvent event) {
        switch (event) {
            case MeasurePlanned planned -> {
                return false;
            }
            case GuidelineAssigned assigned -> {
                row.guideline(assigned.guideline());
                return false;
            }
            case GuidelineRevised revised -> {
                row.guideline(revised.guideline());
                return false;
            }
            case GuidelineDropped lost -> {
                row.noGuideline(lost.number());
                return false;
            }
            case MeasureRetitled retitled -> {
                row.title = retitled.title();
                return false;
            }
            case MeasureRescheduled rescheduled -> {
                row.from = rescheduled.from();
                row.to = rescheduled.to();
                return false;
            }
            case MeasureCarriedOver carried -> {
                return false;
            }
            case WordsWithdrawn withdrawn -> {
                return false;
            }
            case PostponementRequested asked -> {}
            case PostponementDeclined declined -> {
                return false;
            }
            case PostponementWithdrawn withdrawn -> {
                return false;
            }
            case RemarkUndone undone -> {
                if (undone.remark() == Remark.PROBLEM) {
                    row.problem = undone.text();
                }
            }
            case MeasureDropped lost -> {
                row.dropped = true;
                return false;
            }
            case BudgetPlanned planned -> {
                row.budget = new Budget(planned.satang(), row.budget.spent());
                return false;
            }
            case SpendingReported reported -> row.budget = new Budget(row.budget.planned(), reported.satang());
            case FigureCompared compared -> {}
            case WorkStarted started -> row.standing(MeasureStatus.IN_PROGRESS, row.percent);
            case ProgressReported reported -> row.percent = reported.percent();
            case CompletionRequested requested -> row.requested();
            case ReturnedForMoreWork returned -> row.awaitingApproval = false;
            case MeasureCompleted completed -> row.completed();
            case MeasureReopened reopened ->
                row.standing(reopened.status(), reopened.status() == MeasureStatus.NOT_STARTED ? 0 : row.percent);
            case ReportUndone undone -> {
                row.standing(undone.status(), undone.percent());
                row.awaitingApproval = undone.awaitingApproval();
                undone.withdrawnEvidence().forEach(row::noEvidence);
            }
            case EvidenceAttached attached -> row.evidence(attached.evidence());
            case EvidenceCorrected corrected -> row.evidence(corrected.evidence());
            case EvidenceWithdrawn withdrawn -> row.noEvidence(withdrawn.evidence());
            case RemarkMade made -> {
                if (made.remark() == Remark.PROBLEM) {
                    row.problem = made.text();
                }
            }
            case NothingToReportStated stated -> {
                if (stated.remark() == Remark.PROBLEM) {
                    row.problem = null;
                }
            }
        }
        return true;
    }
}
