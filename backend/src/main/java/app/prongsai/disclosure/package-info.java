/**
 * The year's checklist of what must be public (OIT): who owns each item, which page answers it, and the pack for the
 * clarification period. Commands: AdoptItemList, RenewItemList, ReviseItem, AddItem, RetireItem, AssignItem, AnswerItem,
 * AnswerWithReport, ConfirmItem, ReturnItem, DeclareNotApplicable, RecordAddressCheck, FreezeClarificationPack.
 * Events out: ChecklistEvent. Events in: ReportPublished of reports.
 */
@NullMarked
package app.prongsai.disclosure;

import org.jspecify.annotations.NullMarked;
