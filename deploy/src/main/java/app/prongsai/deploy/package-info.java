/** The composition root and the launcher: what runs where, from which settings. */
@NullMarked
package app.prongsai.deploy;

import org.jspecify.annotations.NullMarked;
