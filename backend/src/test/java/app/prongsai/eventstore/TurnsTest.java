package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.testing.SettableClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final int SLOT = 40;
    private static final int GUARD = 4;

    private final ServerInMemory server = new ServerInMemory();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private MongoClient client;
    private List<Turns> processes;

    @BeforeEach
    void connect() {
        client = MongoClients.create(server.uri());
        MongoDatabase database = client.getDatabase("prongsai");
        processes = List.of(process(database), process(database));
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.close();
    }

    private Turns process(MongoDatabase database) {
        return new Turns(database, clock, SLOT, GUARD);
    }

    @Test
    void who_never_collided_never_waits() {
        assertThat(always(processes.getFirst())).isTrue();
    }

    @Test
    void a_few_collisions_make_nobody_wait() {
        for (int second = 0; second < 3; second++) {
            for (int time = 1; time < Turns.MANY; time++) {
                processes.forEach(Turns::collided);
            }
            assertThat(always(processes.getFirst())).isTrue();
            clock.advance(Duration.ofMillis(1_200));
        }
    }

    @Test
    void where_they_are_many_one_writes_at_a_time_and_each_comes_round() {
        collideOften();
        int[] turns = new int[2];
        for (int millis = 0; millis < 10 * SLOT; millis++) {
            boolean first = processes.get(0).mine();
            boolean second = processes.get(1).mine();
            assertThat(first && second).isFalse();
            turns[0] += first ? 1 : 0;
            turns[1] += second ? 1 : 0;
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(turns[0]).isEqualTo(turns[1]).isEqualTo(5 * (SLOT - GUARD));
    }

    @Test
    void who_waits_knows_for_how_long() {
        collideOften();
        for (Turns process : processes) {
            while (process.mine()) {
                clock.advance(Duration.ofMillis(1));
            }
            clock.advance(Duration.ofNanos(process.nanosToMine()).minusMillis(1));
            assertThat(process.mine()).isFalse();
            clock.advance(Duration.ofMillis(1));
            assertThat(process.mine()).isTrue();
        }
    }

    @Test
    void a_turn_begins_once_for_each_partition() {
        collideOften();
        Turns process = processes.getFirst();
        assertThat(process.turnBegan(3)).isTrue();
        assertThat(process.turnBegan(3)).isFalse();
        assertThat(process.turnBegan(4)).isTrue();
        clock.advance(Duration.ofMillis(SLOT));
        assertThat(process.turnBegan(3)).isTrue();
    }

    @Test
    void nobody_waits_any_more_when_collisions_have_stopped() {
        collideOften();
        clock.advance(Duration.ofSeconds(2));
        assertThat(always(processes.getFirst())).isTrue();
    }

    @Test
    void nobody_waits_for_one_who_is_gone() {
        collideOften();
        clock.advance(Duration.ofSeconds(5));
        for (int time = 0; time < Turns.MANY; time++) {
            processes.getFirst().collided();
        }
        assertThat(always(processes.getFirst())).isTrue();
    }

    private boolean always(Turns process) {
        boolean always = true;
        for (int millis = 0; millis < 2 * SLOT; millis++) {
            always &= process.mine();
            clock.advance(Duration.ofMillis(1));
        }
        return always;
    }

    /** Until both have seen each other; ends where a turn begins. */
    private void collideOften() {
        for (int look = 0; look < 2; look++) {
            for (int time = 0; time < Turns.MANY; time++) {
                processes.forEach(Turns::collided);
            }
            processes.forEach(Turns::mine);
            clock.advance(Duration.ofMillis(600 - (clock.millis() + 600) % SLOT));
        }
        processes.forEach(Turns::mine);
        for (int time = 0; time < Turns.MANY; time++) {
            processes.forEach(Turns::collided);
        }
    }
}
