/**
 * What people say to their organisation in chat and what they are answered: words and taps become commands and queries,
 * results become answers. Knows no particular chat; {@code line} brings events in and answers out.
 */
@NullMarked
package app.prongsai.bot.conversation;

import org.jspecify.annotations.NullMarked;
