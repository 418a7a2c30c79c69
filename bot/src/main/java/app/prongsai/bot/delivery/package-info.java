/**
 * The outbox's sender: every planned delivery is offered to LINE until it is accepted, refused for good or too old; one
 * organisation's after the other, organisations side by side. What was accepted is recorded, what is given up is parked.
 */
@NullMarked
package app.prongsai.bot.delivery;

import org.jspecify.annotations.NullMarked;
