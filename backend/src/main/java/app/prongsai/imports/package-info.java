/**
 * Takes report documents over into the organisation's plan: reads one (intake), lets a person correct the draft, says what is
 * there already and differs, and imports each new measure wholly or not at all, once, with ids made from the titles.
 * Commands: ApplyImport (sends ImportMeasure, OpenRound). Queries: IncomingReport, ImportComparison, ImportTemplate.
 */
@NullMarked
package app.prongsai.imports;

import org.jspecify.annotations.NullMarked;
