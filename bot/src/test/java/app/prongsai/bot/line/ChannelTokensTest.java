package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.organisations.LineChannel.Credentials;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChannelTokensTest {

    private static final TenantId TOWN = new TenantId("town");
    private static final Credentials CREDENTIALS = new Credentials("1", "secret", "U1");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void many_who_need_a_token_at_once_wait_for_one_fetch() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ChannelTokens tokens = new ChannelTokens(
                credentials -> {
                    asked.countDown();
                    try {
                        answer.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return "token-" + fetched.incrementAndGet();
                },
                clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = Collections.nCopies(50, threads).stream()
                    .map(pool -> pool.submit(() -> tokens.token(TOWN, CREDENTIALS)))
                    .toList();
            asked.await();
            answer.countDown();
            for (var one : all) {
                assertThat(one).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("token-1");
            }
        }
        assertThat(fetched).hasValue(1);
    }

    @Test
    void a_token_is_kept_for_twelve_minutes_and_for_its_credentials() {
        ChannelTokens tokens = new ChannelTokens(credentials -> "token-" + fetched.incrementAndGet(), clock);
        assertThat(tokens.token(TOWN, CREDENTIALS)).isEqualTo("token-1");
        clock.advance(Duration.ofMinutes(11));
        assertThat(tokens.token(TOWN, CREDENTIALS)).isEqualTo("token-1");
        assertThat(tokens.token(new TenantId("other"), CREDENTIALS)).isEqualTo("token-2");
        clock.advance(Duration.ofMinutes(1));
        assertThat(tokens.token(TOWN, CREDENTIALS)).isEqualTo("token-3");
        assertThat(tokens.token(TOWN, new Credentials("1", "new secret", "U1"))).isEqualTo("token-4");
    }

    @Test
    void a_refused_token_is_replaced_unless_it_was_already() {
        ChannelTokens tokens = new ChannelTokens(credentials -> "token-" + fetched.incrementAndGet(), clock);
        tokens.token(TOWN, CREDENTIALS);
        tokens.refused(TOWN, "token-1");
        assertThat(tokens.token(TOWN, CREDENTIALS)).isEqualTo("token-2");
        tokens.refused(TOWN, "token-1");
        assertThat(tokens.token(TOWN, CREDENTIALS)).isEqualTo("token-2");
    }

    @Test
    void a_failed_fetch_fails_whoever_waited_and_is_tried_anew_by_the_next() {
        ChannelTokens tokens = new ChannelTokens(
                credentials -> {
                    if (fetched.incrementAndGet() == 1) {
                        throw LineRefused.of(LineRefused.Why.TROUBLE);
                    }
                    return "token";
                },
                clock);
        assertThatThrownBy(() -> tokens.token(TOWN, CREDENTIALS)).isInstanceOf(LineRefused.class);
        assertThat(tokens.token(TOWN, CREDENTIALS)).isEqualTo("token");
    }
}
