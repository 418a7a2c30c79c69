package app.prongsai.bot.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants to say of a measure, whichever measure that turns out to be.
 *
 * @param percent of a report; null if none was given
 * @param text in the person's words, or blank
 */
record Wish(Verb verb, @Nullable Integer percent, String text) {

    static Wish to(Verb verb) {
        return new Wish(verb, null, "");
    }

    /** With words said later. */
    Wish and(String words) {
        return with((text + " " + words).strip());
    }

    Wish with(String words) {
        return new Wish(verb, percent, words);
    }
}
