/**
 * The rounds of a year and the report of each: made from the measures, looked through by the linter, approved step by step,
 * published in versions that stay as they are.
 * Commands: OpenRound, SubmitReport, EndorseReport, ReturnReport, PublishReport, SetApprovalChain.
 * Events out: RoundEvent, ReportEvent, ApprovalChainEvent. Events in: none; asks measures, organisations and staff.
 */
@NullMarked
package app.prongsai.reports;

import org.jspecify.annotations.NullMarked;
