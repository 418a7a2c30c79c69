package app.prongsai.disclosure;

import java.time.Instant;

/**
 * A clarification pack that was made.
 *
 * @param hash SHA-256 in hex of the ZIP file, by which it is found
 * @param pages how many addresses it speaks of
 * @param chain how many commits the organisation's history had before
 * @param head hash of the last of them
 */
public record FrozenPack(String hash, int size, int pages, long chain, String head, String by, Instant at) {}
