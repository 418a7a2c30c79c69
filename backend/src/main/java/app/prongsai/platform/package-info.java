/** Axon wired to the log, and {@link app.prongsai.platform.Backend}: the one door to everything behind it. */
@NullMarked
package app.prongsai.platform;

import org.jspecify.annotations.NullMarked;
