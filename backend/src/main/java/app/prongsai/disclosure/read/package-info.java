@NullMarked
package app.prongsai.disclosure.read;

import org.jspecify.annotations.NullMarked;
