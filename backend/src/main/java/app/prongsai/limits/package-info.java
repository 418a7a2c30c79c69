/**
 * What each organisation may take of what all share: defaults as data, changed by the operator for one organisation.
 * Commands: SetLimit. Events out: LimitEvent. Events in: EvidenceEvent, for the room that files take.
 */
@NullMarked
package app.prongsai.limits;

import org.jspecify.annotations.NullMarked;
