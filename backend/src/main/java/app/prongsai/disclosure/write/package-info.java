@NullMarked
package app.prongsai.disclosure.write;

import org.jspecify.annotations.NullMarked;
