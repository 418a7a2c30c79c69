/** An organisation asks to be taken in, and its first administrator comes in by invitation; both without a session. */
@NullMarked
package app.prongsai.ui.joining;

import org.jspecify.annotations.NullMarked;
