/** The platform's operator keeps the facts that change from year to year. */
@NullMarked
package app.prongsai.ui.handbook;

import org.jspecify.annotations.NullMarked;
