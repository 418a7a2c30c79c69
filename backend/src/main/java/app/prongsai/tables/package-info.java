/**
 * From the bytes of a CSV or XLSX file to rows of cells, and back to CSV. Files are untrusted: size, rows, columns and what
 * a packed file may unpack to are limited; refusals are {@code RuleViolated} with a sentence of the bundle "table".
 */
@NullMarked
package app.prongsai.tables;

import org.jspecify.annotations.NullMarked;
