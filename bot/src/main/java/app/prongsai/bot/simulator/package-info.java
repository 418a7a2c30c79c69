/**
 * LINE, played for tests and demonstrations: the Messaging API under {@code /simulator/line} and {@code /simulator/line-data},
 * orders for tests under {@code /simulator/control}, and a chat page under {@code /simulator}. Exists only with
 * {@code prongsai.simulator.enabled=true} and has no login: never for the public. It speaks JSON over HTTP and knows no
 * class of the product. All state is in memory, bounded, and gone after a restart.
 */
@NullMarked
package app.prongsai.bot.simulator;

import org.jspecify.annotations.NullMarked;
