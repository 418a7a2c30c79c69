/** Importing a report: the file, what was understood of it, corrections, and what became of it. */
@NullMarked
package app.prongsai.ui.imports;

import org.jspecify.annotations.NullMarked;
