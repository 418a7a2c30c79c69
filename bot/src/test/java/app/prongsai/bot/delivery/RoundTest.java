package app.prongsai.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.Outbox.Delivery;
import app.prongsai.deliveries.Priority;
import app.prongsai.deliveries.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final DeliveryId A = new DeliveryId("a");
    private static final DeliveryId B = new DeliveryId("b");

    @Test
    void one_under_way_or_settled_is_not_begun_again() {
        Round round = round(Duration.ofHours(1));
        assertThat(round.begin(A)).isTrue();
        assertThat(round.begin(A)).isFalse();
        round.settled(A);
        assertThat(round.begin(A)).isFalse();
        assertThat(round.known()).containsExactly(A);
    }

    @Test
    void one_in_trouble_waits_and_lets_the_others_pass() {
        Round round = round(Duration.ofHours(1));
        round.begin(A);
        round.inTrouble(A);
        assertThat(round.begin(A)).isFalse();
        assertThat(round.begin(B)).isTrue();
        round.settled(B);
        assertThat(round.known()).containsExactlyInAnyOrder(A, B);
        assertThat(round.listed(Set.of(A, B), List.of(), Set.of(A))).isFalse();
        assertThat(round.pause()).isBetween(Duration.ofMinutes(29), Duration.ofHours(1));
    }

    @Test
    void each_failure_doubles_the_wait_up_to_the_longest() {
        Round round = new Round(Duration.ofNanos(1), Duration.ofHours(8), new Random(1));
        int begun = 0;
        for (int failure = 1; failure <= 60 && round.begin(A); failure++) {
            begun++;
            round.inTrouble(A);
        }
        assertThat(begun).isBetween(10, 50);
        Round capped = new Round(Duration.ofHours(1), Duration.ofMinutes(2), new Random(1));
        capped.begin(A);
        capped.inTrouble(A);
        assertThat(capped.pause()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(2));
    }

    @Test
    void what_left_the_outbox_is_forgotten_and_with_nothing_left_the_worker_may_go() {
        Round round = round(Duration.ofHours(1));
        round.begin(A);
        assertThat(round.listed(Set.of(), List.of(), Set.of())).isFalse();
        round.settled(A);
        assertThat(round.listed(Set.of(A), List.of(), Set.of(A))).isTrue();
        assertThat(round.known()).containsExactly(A);
        assertThat(round.listed(Set.of(A), List.of(), Set.of())).isTrue();
        assertThat(round.known()).isEmpty();
        assertThat(round.begin(A)).isTrue();
    }

    @Test
    void what_is_due_keeps_the_worker() {
        Round round = round(Duration.ofHours(1));
        assertThat(round.listed(Set.of(), List.of(delivery()), Set.of())).isFalse();
    }

    private static Round round(Duration firstWait) {
        return new Round(firstWait, Duration.ofHours(2), new Random(1));
    }

    private static Delivery delivery() {
        return new Delivery(
                A,
                "announcement/1",
                Priority.ANNOUNCEMENT,
                Way.LINE,
                List.of("U1"),
                new Message("announcement", "t", List.of(), null),
                "key",
                Instant.EPOCH);
    }
}
