@NullMarked
package app.prongsai.deploy;

import org.jspecify.annotations.NullMarked;
