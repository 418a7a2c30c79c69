/**
 * LINE on the wire: signed webhooks in, stored before they are answered and worked on afterwards in each user's order;
 * replies, pushes, profiles and photos out. The only package that knows LINE's forms and limits.
 */
@NullMarked
package app.prongsai.bot.line;

import org.jspecify.annotations.NullMarked;
