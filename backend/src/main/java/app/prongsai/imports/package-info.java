/**
 * Takes a report document that was read (intake) over into the organisation's plan: one command per measure, so that each
 * is imported wholly or not at all, with ids made from the file, so that the same file has its effect once.
 * Commands sent: ImportMeasure, OpenRound.
 */
@NullMarked
package app.prongsai.imports;

import org.jspecify.annotations.NullMarked;
