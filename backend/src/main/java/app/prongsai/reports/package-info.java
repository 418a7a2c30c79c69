/**
 * The rounds of a fiscal year and the official report of each, as page, DOCX and PDF.
 * Commands: OpenRound. Events out: RoundEvent. Events in: none; the report is made from the measures.
 */
@NullMarked
package app.prongsai.reports;

import org.jspecify.annotations.NullMarked;
