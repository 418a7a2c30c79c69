@NullMarked
package app.prongsai.bot;

import org.jspecify.annotations.NullMarked;
