/** Who is at the desk: sign-in with login@organisation and password, throttled; what each address demands. */
@NullMarked
package app.prongsai.ui.signin;

import org.jspecify.annotations.NullMarked;
