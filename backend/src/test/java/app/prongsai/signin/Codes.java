package app.prongsai.signin;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An authenticator app. */
public final class Codes {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Codes() {}

    /** @param secret as it is typed */
    public static String of(String secret, Instant now) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char letter : secret.toCharArray()) {
            held = (held << 5 | LETTERS.indexOf(letter)) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key.write(held >> bits & 0xff);
            }
        }
        return Totp.code(key.toByteArray(), Totp.step(now), Totp.DIGITS);
    }
}
