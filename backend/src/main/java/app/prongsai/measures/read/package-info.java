@NullMarked
package app.prongsai.measures.read;

import org.jspecify.annotations.NullMarked;
