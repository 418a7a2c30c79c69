package app.prongsai.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.testing.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void one_persons_mistakes_do_not_stop_the_colleagues_at_the_same_address() {
        fail("somchai", "office", SignInThrottle.TRIES_PER_NAME);
        assertThat(throttle.mustWait("somchai", "office")).isTrue();
        assertThat(throttle.mustWait("SOMCHAI", "office")).isTrue();
        assertThat(throttle.mustWait("somying", "office")).isFalse();
    }

    @Test
    void somebody_who_guesses_from_elsewhere_does_not_lock_the_person_out() {
        fail("somchai", "elsewhere", SignInThrottle.TRIES_PER_NAME);
        assertThat(throttle.mustWait("somchai", "office")).isFalse();
    }

    @Test
    void an_address_that_tries_many_names_waits_too() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ADDRESS; i++) {
            throttle.failed("name-" + i, "robot");
        }
        assertThat(throttle.mustWait("somchai", "robot")).isTrue();
        clock.advance(SignInThrottle.WINDOW);
        assertThat(throttle.mustWait("somchai", "robot")).isFalse();
    }

    @Test
    void the_right_password_forgets_the_mistakes_before() {
        fail("somchai", "office", SignInThrottle.TRIES_PER_NAME - 1);
        throttle.succeeded("somchai", "office");
        throttle.failed("somchai", "office");
        assertThat(throttle.mustWait("somchai", "office")).isFalse();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }
}
