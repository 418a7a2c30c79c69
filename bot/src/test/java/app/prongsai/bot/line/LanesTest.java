package app.prongsai.bot.line;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.conversations.UnfinishedChats.Chat;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final TenantId TOWN = new TenantId("town");

    private final List<String> worked = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private Lanes lanes = new Lanes(chat -> worked.add(chat.eventId()));

    @AfterEach
    void close() {
        gate.countDown();
        lanes.close(Duration.ofSeconds(5));
    }

    @Test
    void one_persons_events_are_worked_on_in_the_order_in_which_they_happened() {
        lanes.open();
        lanes.fill(() -> List.of(chat("third", "a", 3), chat("first", "a", 1), chat("second", "a", 2)));
        eventually(() -> assertThat(worked).containsExactly("first", "second", "third"));
    }

    @Test
    void a_slow_person_holds_up_nobody_else() {
        lanes = new Lanes(chat -> {
            if (chat.chatUser().equals("slow")) {
                gate.await();
            }
            worked.add(chat.eventId());
        });
        lanes.open();
        lanes.fill(() -> List.of(chat("1", "slow", 1), chat("2", "quick", 2)));
        eventually(() -> assertThat(worked).containsExactly("2"));
        gate.countDown();
        eventually(() -> assertThat(worked).containsExactly("2", "1"));
    }

    @Test
    void a_town_with_a_crowd_leaves_room_for_others() {
        AtomicInteger busy = new AtomicInteger();
        lanes = new Lanes(chat -> {
            if (chat.tenant().equals(TOWN)) {
                busy.incrementAndGet();
                gate.await(20, TimeUnit.SECONDS);
            }
            worked.add(chat.eventId());
        });
        lanes.open();
        List<Chat> crowd = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            crowd.add(chat("crowd-" + number, "person-" + number, number));
        }
        crowd.add(new Chat(new TenantId("village"), "village", "a", 999, "{}"));
        lanes.fill(() -> crowd);
        eventually(() -> assertThat(worked).contains("village"));
        assertThat(busy).hasValueLessThanOrEqualTo(16);
        gate.countDown();
        eventually(() -> assertThat(worked).hasSize(201));
    }

    @Test
    void what_is_seen_again_while_it_is_worked_on_is_not_begun_again() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        lanes = new Lanes(chat -> {
            begun.countDown();
            gate.await();
            worked.add(chat.eventId());
        });
        lanes.open();
        lanes.fill(() -> List.of(chat("1", "a", 1)));
        begun.await();
        lanes.fill(() -> List.of(chat("1", "a", 1)));
        lanes.fill(() -> {
            gate.countDown();
            eventually(() -> assertThat(worked).containsExactly("1"));
            return List.of(chat("1", "a", 1), chat("2", "b", 2));
        });
        eventually(() -> assertThat(worked).containsExactly("1", "2"));
    }

    @Test
    void what_could_not_be_finished_is_taken_up_at_the_next_look_even_after_an_error() {
        AtomicInteger tries = new AtomicInteger();
        lanes = new Lanes(chat -> {
            if (tries.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            worked.add(chat.eventId());
        });
        lanes.open();
        lanes.fill(() -> List.of(chat("1", "a", 1)));
        eventually(() -> {
            lanes.fill(() -> worked.isEmpty() ? List.of(chat("1", "a", 1)) : List.of());
            assertThat(worked).containsExactly("1");
        });
    }

    @Test
    void a_closed_desk_begins_nothing_and_waits_for_what_was_begun() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        lanes = new Lanes(chat -> {
            begun.countDown();
            gate.await();
            worked.add(chat.eventId());
        });
        lanes.open();
        lanes.fill(() -> List.of(chat("1", "a", 1), chat("2", "a", 2)));
        begun.await();
        Thread closing = Thread.startVirtualThread(() -> lanes.close(Duration.ofSeconds(20)));
        gate.countDown();
        closing.join();
        lanes.fill(() -> List.of(chat("3", "b", 3)));
        assertThat(worked).doesNotContain("3").contains("1");
    }

    private static Chat chat(String id, String person, long at) {
        return new Chat(TOWN, id, person, at, "{}");
    }
}
