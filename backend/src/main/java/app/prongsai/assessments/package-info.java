/**
 * What an organisation's yearly assessment came to: scores by indicator, recorded and corrected; totals and levels computed by
 * the handbook of the assessed year; trend, weakest indicators and the measures that would answer them.
 * Commands: RecordAssessmentResult, CorrectAssessmentResult. Events out: AssessmentEvent. Events in: none.
 */
@NullMarked
package app.prongsai.assessments;

import org.jspecify.annotations.NullMarked;
