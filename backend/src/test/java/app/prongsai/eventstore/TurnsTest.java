package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.testing.SettableClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final int SLOT = 40;

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private MongoClient client;
    private List<Turns> processes;

    @BeforeEach
    void connect() {
        client = MongoClients.create("mongodb:/" + server.bind());
        MongoDatabase database = client.getDatabase("prongsai");
        processes = List.of(new Turns(database, clock, SLOT), new Turns(database, clock, SLOT));
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void who_never_collided_never_waits() {
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            assertThat(processes.getFirst().mine(partition)).isTrue();
        }
    }

    @Test
    void where_two_collided_one_writes_at_a_time_and_each_comes_round() {
        collideEverywhere();
        int[] turns = new int[2];
        for (int millis = 0; millis < 10 * SLOT; millis++) {
            boolean first = processes.get(0).mine(5);
            boolean second = processes.get(1).mine(5);
            assertThat(first && second).isFalse();
            turns[0] += first ? 1 : 0;
            turns[1] += second ? 1 : 0;
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(turns[0]).isEqualTo(turns[1]).isEqualTo(5 * SLOT * 4 / 5);
    }

    @Test
    void half_of_the_partitions_are_each_ones_at_any_time() {
        collideEverywhere();
        long first = 0;
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            first += processes.getFirst().mine(partition) ? 1 : 0;
        }
        assertThat(first).isEqualTo(Keys.PARTITIONS / 2);
    }

    @Test
    void a_turn_begins_once_for_each_partition() {
        collideEverywhere();
        assertThat(processes.getFirst().turnBegan(3)).isTrue();
        assertThat(processes.getFirst().turnBegan(3)).isFalse();
        assertThat(processes.getFirst().turnBegan(4)).isTrue();
        clock.advance(Duration.ofMillis(SLOT));
        assertThat(processes.getFirst().turnBegan(3)).isTrue();
    }

    @Test
    void nobody_waits_any_more_when_the_other_is_gone_or_collisions_have_stopped() {
        collideEverywhere();
        clock.advance(Duration.ofSeconds(2));
        for (int millis = 0; millis < 2 * SLOT; millis++) {
            assertThat(processes.getFirst().mine(5)).isTrue();
            clock.advance(Duration.ofMillis(1));
        }
        clock.advance(Duration.ofSeconds(5));
        processes.getFirst().collided(5);
        for (int millis = 0; millis < 2 * SLOT; millis++) {
            assertThat(processes.getFirst().mine(5)).isTrue();
            clock.advance(Duration.ofMillis(1));
        }
    }

    /** Twice, for whoever was first did not know the other yet. */
    private void collideEverywhere() {
        for (int time = 0; time < 2; time++) {
            for (Turns process : processes) {
                for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
                    process.collided(partition);
                }
            }
            clock.advance(Duration.ofMillis(600 - 600 % SLOT + SLOT * time));
        }
        processes.forEach(process -> process.collided(5));
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            processes.getFirst().collided(partition);
            processes.getLast().collided(partition);
        }
        long now = clock.millis() % SLOT;
        clock.advance(Duration.ofMillis((SLOT - now) % SLOT));
    }
}
