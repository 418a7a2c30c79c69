/** The year's OIT checklist: who answers what, with which page, and the packs for the clarification period. */
@NullMarked
package app.prongsai.ui.disclosure;

import org.jspecify.annotations.NullMarked;
