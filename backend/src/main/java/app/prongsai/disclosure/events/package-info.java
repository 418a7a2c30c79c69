@NullMarked
package app.prongsai.disclosure.events;

import org.jspecify.annotations.NullMarked;
