/**
 * The official report as a document: one plain model, {@link app.prongsai.reports.document.OfficialReport}, and two
 * renderers, PDF to publish and DOCX to edit. Pure functions: no clock, no command, no event; the same model gives the
 * same bytes. The caller says every word, also “ไม่มี”; the form adds only its headings, dashes, numbers and dotted lines.
 * Lines are broken and cells laid out here, once for both, because neither library breaks Thai without harming clusters.
 */
@NullMarked
package app.prongsai.reports.document;

import org.jspecify.annotations.NullMarked;
