package app.prongsai.bot.conversation;

import java.net.URI;
import java.time.LocalDate;

/** What a person can touch instead of typing. */
public sealed interface Choice {

    String label();

    /** @param data comes back as {@link Heard.Tap} */
    record Tap(String label, String data, boolean main) implements Choice {}

    /** Opens the keyboard with the beginning already typed. */
    record Type(String label, String data, String beginning) implements Choice {}

    /** Opens a calendar; what is picked comes back with the data. */
    record Day(String label, String data, LocalDate first, LocalDate last) implements Choice {}

    record Camera(String label) implements Choice {}

    record Album(String label) implements Choice {}

    record Open(String label, URI address) implements Choice {}
}
