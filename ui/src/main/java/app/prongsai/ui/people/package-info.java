/** Staff of the organisation, their roles, and everybody's own account. */
@NullMarked
package app.prongsai.ui.people;

import org.jspecify.annotations.NullMarked;
