/**
 * How all organisations of the instance stand, from what each of them has made public: for whoever compares them. Commands
 * and events out: none. Events in: MeasureEvent, ReportEvent.
 */
@NullMarked
package app.prongsai.national;

import org.jspecify.annotations.NullMarked;
