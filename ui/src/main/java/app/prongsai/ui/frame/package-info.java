/** What surrounds every screen of the staff application: rail, header, year, live updates, error pages. */
@NullMarked
package app.prongsai.ui.frame;

import org.jspecify.annotations.NullMarked;
