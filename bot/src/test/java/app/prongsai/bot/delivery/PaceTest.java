package app.prongsai.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void calls_are_never_closer_than_the_rate_allows_however_many_ask() throws Exception {
        Pace pace = new Pace(100, new Random(1));
        long begin = System.nanoTime();
        CountDownLatch turns = new CountDownLatch(30);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 30; caller++) {
                callers.submit(() -> {
                    pace.await();
                    turns.countDown();
                    return null;
                });
            }
            turns.await();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void after_too_fast_all_calls_rest_longer_each_time_until_one_is_accepted() {
        Pace pace = new Pace(1_000_000, new Random(1));
        pace.tooFast();
        assertThat(pace.resting()).isBetween(Duration.ofMillis(700), Duration.ofMillis(1_250));
        Pace again = new Pace(1_000_000, new Random(1));
        again.tooFast();
        again.accepted();
        assertThat(again.resting()).isPositive();
    }

    @Test
    void many_refusals_of_one_moment_are_one_reason_to_rest() {
        Pace pace = new Pace(1_000_000, new Random(1));
        for (int refusal = 0; refusal < 8; refusal++) {
            pace.tooFast();
        }
        assertThat(pace.resting()).isLessThanOrEqualTo(Duration.ofMillis(1_250));
    }
}
