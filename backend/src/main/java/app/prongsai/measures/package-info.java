/**
 * Measures of a fiscal year: what is planned, who is responsible, how far it is, what proves it.
 * Commands: PlanMeasure, ImportMeasure, StartWork, ReportProgress, ReportProblem, Recommend, TakeNote,
 * StateNothingToReport, AttachEvidence, WithdrawEvidence, CompleteMeasure, ReopenMeasure, UndoLastReport.
 * Events out: MeasureEvent. Events in: none.
 */
@NullMarked
package app.prongsai.measures;

import org.jspecify.annotations.NullMarked;
