package app.prongsai.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.Outbox.Delivery;
import app.prongsai.deliveries.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundTest {

    private final List<String> offered = new ArrayList<>();

    @Test
    void deliveries_go_in_the_outboxs_order_and_a_settled_one_only_once() {
        Round round = round(Duration.ofHours(1));
        List<Delivery> outbox = List.of(delivery("a"), delivery("b"), delivery("c"));
        round.go(outbox, offer(""));
        round.go(outbox, offer(""));
        assertThat(offered).containsExactly("a", "b", "c");
        assertThat(round.allSettled(outbox)).isTrue();
    }

    @Test
    void one_in_trouble_waits_and_lets_the_others_pass() {
        Round round = round(Duration.ofHours(1));
        List<Delivery> outbox = List.of(delivery("a"), delivery("b"));
        round.go(outbox, offer("a"));
        round.go(outbox, offer("a"));
        assertThat(offered).containsExactly("a", "b");
        assertThat(round.allSettled(outbox)).isFalse();
        assertThat(round.pause()).isBetween(Duration.ofMinutes(29), Duration.ofHours(1));
    }

    @Test
    void each_failure_doubles_the_wait_up_to_the_longest() {
        List<Delivery> outbox = List.of(delivery("a"));
        Round round = new Round(Duration.ofNanos(1), Duration.ofHours(8), new Random(1));
        Duration before = Duration.ZERO;
        for (int failure = 1; failure <= 30; failure++) {
            round.go(outbox, offer("a"));
        }
        assertThat(offered.size()).isLessThan(35);
        Round capped = new Round(Duration.ofHours(1), Duration.ofMinutes(2), new Random(1));
        capped.go(outbox, offer("a"));
        assertThat(capped.pause()).isBetween(before.plusSeconds(50), Duration.ofMinutes(2));
    }

    @Test
    void what_left_the_outbox_is_forgotten() {
        Round round = round(Duration.ofHours(1));
        round.go(List.of(delivery("a")), offer(""));
        round.go(List.of(), offer(""));
        round.go(List.of(delivery("a")), offer(""));
        assertThat(offered).containsExactly("a", "a");
    }

    private static Round round(Duration firstWait) {
        return new Round(firstWait, Duration.ofHours(2), new Random(1));
    }

    private java.util.function.Predicate<Delivery> offer(String inTrouble) {
        return delivery -> {
            offered.add(delivery.delivery().value());
            return !delivery.delivery().value().equals(inTrouble);
        };
    }

    private static Delivery delivery(String id) {
        return new Delivery(
                new DeliveryId(id),
                Priority.ANNOUNCEMENT,
                List.of("U1"),
                new Message("announcement", "t", List.of(), null),
                "key",
                Instant.EPOCH);
    }
}
