/**
 * Reads a report document another system flattened to text: bytes in, an understood document out, with what it doubts.
 * Flow: IncomingText (lines) -> Tables (rows under headings) -> MeasureReader (cells) -> Linter (findings).
 * Nothing is dropped: what finds no place is unread text with its line number. HTML is untrusted and only its text is
 * kept. Word lists, provinces, numbering plan and limits are resource files beside this package.
 */
@NullMarked
package app.prongsai.intake;

import org.jspecify.annotations.NullMarked;
