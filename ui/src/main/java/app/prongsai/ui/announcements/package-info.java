/** Announcements to residents and what became of them in LINE. */
@NullMarked
package app.prongsai.ui.announcements;

import org.jspecify.annotations.NullMarked;
