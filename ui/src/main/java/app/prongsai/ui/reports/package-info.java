/** Rounds and their official report as it will print. */
@NullMarked
package app.prongsai.ui.reports;

import org.jspecify.annotations.NullMarked;
