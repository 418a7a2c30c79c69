package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 4", "3, 8", "8, 256", "9, 512", "10, 600", "64, 600", "2147483647, 600"})
    void it_doubles_up_to_the_longest(int failures, long seconds) {
        Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10));
        assertThat(backoff.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
