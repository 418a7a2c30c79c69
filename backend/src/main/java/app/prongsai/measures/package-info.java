/**
 * Measures of a fiscal year: what is planned, who is responsible, how far it is, what proves it, who agreed that it is done.
 * Commands: those that plan (PlanMeasure, CarryOverMeasure, ImportMeasure, PlanBudget), correct the plan, report, prove, and
 * approve; see docs/slices.md. Events out: MeasureEvent. Events in: none.
 */
@NullMarked
package app.prongsai.measures;

import org.jspecify.annotations.NullMarked;
