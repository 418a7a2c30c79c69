package app.prongsai.bot.simulator;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers that look like LINE's and do not repeat after a restart. */
final class Ids {

    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong messages;

    Ids(Clock clock) {
        this.clock = clock;
        this.messages = new AtomicLong(clock.millis() * 100_000 + random.nextInt(100_000));
    }

    String message() {
        return Long.toString(messages.incrementAndGet());
    }

    String request() {
        return UUID.randomUUID().toString();
    }

    String replyToken() {
        return HexFormat.of().formatHex(bytes(16));
    }

    /** A token of the given number of random bytes, in the URL-safe alphabet. */
    String token(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** 48 bits of time and 80 of chance in Crockford's base 32. */
    String ulid() {
        char[] text = new char[26];
        long time = clock.millis();
        for (int index = 9; index >= 0; index--) {
            text[index] = CROCKFORD[(int) (time & 31)];
            time >>>= 5;
        }
        for (int index = 10; index < 26; index++) {
            text[index] = CROCKFORD[random.nextInt(32)];
        }
        return new String(text);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
