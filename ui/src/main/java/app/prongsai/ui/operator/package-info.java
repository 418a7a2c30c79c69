/** The platform's operator takes organisations in. */
@NullMarked
package app.prongsai.ui.operator;

import org.jspecify.annotations.NullMarked;
