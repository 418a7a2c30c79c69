/** The windows of a fiscal year and the organisation's own deadlines. */
@NullMarked
package app.prongsai.ui.calendar;

import org.jspecify.annotations.NullMarked;
