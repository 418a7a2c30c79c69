@NullMarked
package app.prongsai.measures.events;

import org.jspecify.annotations.NullMarked;
