package app.prongsai.eventstore.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number for each of many texts, in 24 bytes a text however long it is: a text is known by the first 128 bits of its
 * SHA-256.
 */
final class Fingerprints {

    private static final int SLOT = 3;

    private final MessageDigest digest;
    private long[] slots = new long[SLOT * 1024];
    private int size;

    Fingerprints() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps a positive number for the text; answers the one before, 0 if there was none. */
    long put(String text, long number) {
        if (size * SLOT * 2 > slots.length) {
            grow();
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        return put(hash.getLong(), hash.getLong(), number);
    }

    private long put(long first, long second, long number) {
        int slot = (int) Math.floorMod(first, (long) slots.length / SLOT) * SLOT;
        while (slots[slot + 2] != 0 && (slots[slot] != first || slots[slot + 1] != second)) {
            slot = (slot + SLOT) % slots.length;
        }
        long before = slots[slot + 2];
        slots[slot] = first;
        slots[slot + 1] = second;
        slots[slot + 2] = number;
        size += before == 0 ? 1 : 0;
        return before;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (int slot = 0; slot < old.length; slot += SLOT) {
            if (old[slot + 2] != 0) {
                put(old[slot], old[slot + 1], old[slot + 2]);
            }
        }
    }
}
