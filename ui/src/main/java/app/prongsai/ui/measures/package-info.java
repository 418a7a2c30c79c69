/** My work, the overview, the board, a measure with its history, planning, and reporting. */
@NullMarked
package app.prongsai.ui.measures;

import org.jspecify.annotations.NullMarked;
