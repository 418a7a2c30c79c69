package app.prongsai.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an address when it was last found changed.
 *
 * @param status in a word or number, such as "200" or "timeout"
 * @param hash SHA-256 in hex of what was found there, if anybody read it
 */
public record AddressCheck(
        String address,
        boolean alive,
        String status,
        @Nullable String hash,
        Instant at) {}
