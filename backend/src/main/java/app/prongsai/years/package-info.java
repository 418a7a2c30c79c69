/**
 * A fiscal year is opened: last year's plan is carried over into it, so that only what changes has to be written.
 * Commands: OpenYear. Commands sent: CarryOverMeasure. Events out: YearEvent. Events in: YearEvent; asks measures.
 */
@NullMarked
package app.prongsai.years;

import org.jspecify.annotations.NullMarked;
