/** What goes out by LINE and e-mail: what became of it, how far the month's messages last, when people are reminded. */
@NullMarked
package app.prongsai.ui.deliveries;

import org.jspecify.annotations.NullMarked;
