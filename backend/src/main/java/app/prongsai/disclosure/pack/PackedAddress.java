package app.prongsai.disclosure.pack;

import app.prongsai.disclosure.Answer;
import app.prongsai.disclosure.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One address of one item, and what is known of it.
 *
 * @param address in full
 * @param publishedAt since when the public is shown it; null while it waits to be confirmed
 * @param status what was found, in a word or number; empty if nobody looked yet
 * @param file where in the pack its content lies
 */
record PackedAddress(
        Item item,
        Answer answer,
        String address,
        @Nullable Instant publishedAt,
        @Nullable Instant checkedAt,
        String status,
        @Nullable String hash,
        @Nullable String file) {}
