/** Pieces that several screens share: badges, bars, lists that change in place, dialogs, Thai date entry. */
@NullMarked
package app.prongsai.ui.parts;

import org.jspecify.annotations.NullMarked;
