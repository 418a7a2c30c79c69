package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads through a file; whatever is not there makes it a damaged one. */
final class Bytes {

    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static RuleViolated damaged() {
        return new RuleViolated("evidence.file-is-damaged");
    }

    int at() {
        return at;
    }

    int left() {
        return bytes.length - at;
    }

    int u8() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int u16() {
        return u8() << 8 | u8();
    }

    long u32() {
        return (long) u16() << 16 | u16();
    }

    int u16le() {
        return u8() | u8() << 8;
    }

    int u24le() {
        return u16le() | u8() << 16;
    }

    long u32le() {
        return u16le() | (long) u16le() << 16;
    }

    /** @param count as read from the file, whatever it says */
    byte[] take(long count) {
        need(count);
        at += (int) count;
        return Arrays.copyOfRange(bytes, at - (int) count, at);
    }

    String ascii(int count) {
        return new String(take(count), StandardCharsets.ISO_8859_1);
    }

    void goTo(long place) {
        if (place < 0 || place > bytes.length) {
            throw damaged();
        }
        at = (int) place;
    }

    private void need(long count) {
        if (count < 0 || count > left()) {
            throw damaged();
        }
    }
}
