/** Departments and the LINE channel of the organisation. */
@NullMarked
package app.prongsai.ui.organisation;

import org.jspecify.annotations.NullMarked;
