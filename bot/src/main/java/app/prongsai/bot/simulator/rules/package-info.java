/**
 * What LINE accepts as a message: limits, shapes and counting rules, read from {@code simulator/line-limits.json}, and the
 * refusal LINE would answer with. Pure: no state, no HTTP, so a template can be checked before it is ever sent.
 */
@NullMarked
package app.prongsai.bot.simulator.rules;

import org.jspecify.annotations.NullMarked;
