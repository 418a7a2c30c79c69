package app.prongsai.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void the_codes_are_those_of_rfc_6238(long second, String code) {
        assertThat(Totp.code(KEY, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_wrong_by_half_a_minute_and_no_more() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long other = step - 1; other <= step + 1; other++) {
            assertThat(Totp.step(KEY, Totp.code(KEY, other, Totp.DIGITS), now)).hasValue(other);
        }
        assertThat(Totp.step(KEY, Totp.code(KEY, step - 2, Totp.DIGITS), now)).isEmpty();
        assertThat(Totp.step(KEY, Totp.code(KEY, step + 2, Totp.DIGITS), now)).isEmpty();
        assertThat(Totp.step(KEY, "", now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void keys_are_typed_as_rfc_4648_says(String bytes, String typed) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
    }
}
