/**
 * Whether the links that prove something lead somewhere: each is looked at when it is attached and from time to time.
 * Commands: RecordLinkCheck. Events out: LinkEvent, on a change alone. Events in: MeasureEvent, ChecklistEvent.
 */
@NullMarked
package app.prongsai.links;

import org.jspecify.annotations.NullMarked;
