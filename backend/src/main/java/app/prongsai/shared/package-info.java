@NullMarked
package app.prongsai.shared;

import org.jspecify.annotations.NullMarked;
