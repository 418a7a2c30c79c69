@NullMarked
package app.prongsai.measures.write;

import org.jspecify.annotations.NullMarked;
