/**
 * Reads a report document: bytes in, an understood document out, with what it doubts. Flow: IncomingFile (the file's kind by
 * its content) -> a Source for it (Word, Excel, CSV, HTML, flattened text: rows of cells) -> Tables (rows under headings) ->
 * MeasureReader (cells) -> Linter (findings). Nothing is dropped: what finds no place is unread text with its row. HTML is
 * untrusted and only its text is kept. Word lists, provinces, numbering plan and limits are resource files beside this package.
 */
@NullMarked
package app.prongsai.intake;

import org.jspecify.annotations.NullMarked;
