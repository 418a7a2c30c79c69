/**
 * The official report as a document: one plain model, {@link app.prongsai.reports.document.OfficialReport}, and two
 * renderers, PDF to publish and DOCX to edit. Pure functions: no clock, no command, no event; the same model gives the
 * same bytes. The caller says every word, also “ไม่มี”; the form adds only headings, dashes, numbers and dotted lines.
 * Columns and entries are laid out once for both. Word breaks its own lines; those of the PDF are broken here, because
 * its library would split a letter from its marks, and drawn without its tables, which cannot be tagged for listeners.
 */
@NullMarked
package app.prongsai.reports.document;

import org.jspecify.annotations.NullMarked;
