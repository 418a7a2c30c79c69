/** The vault: all that proves a year's measures, and how one proof serves several. */
@NullMarked
package app.prongsai.ui.evidence;

import org.jspecify.annotations.NullMarked;
