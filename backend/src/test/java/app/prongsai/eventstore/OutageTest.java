package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.io.IOException;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void a_database_that_is_away_is_an_outage_however_deep_it_is_wrapped() {
        assertThat(Outage.isBehind(new MongoTimeoutException("no server"))).isTrue();
        assertThat(Outage.isBehind(new IllegalStateException(new RuntimeException(
                        new MongoSocketReadException("cut", new ServerAddress(), new IOException())))))
                .isTrue();
    }

    @Test
    void a_process_that_is_told_to_stop_is_an_outage() {
        assertThat(Outage.isBehind(new IllegalStateException(new InterruptedException())))
                .isTrue();
        assertThat(Outage.isBehind(new MongoInterruptedException("stop", new InterruptedException())))
                .isTrue();
    }

    @Test
    void what_the_server_refuses_is_none() {
        assertThat(Outage.isBehind(new MongoWriteException(
                        new WriteError(2, "too long", new BsonDocument()), new ServerAddress(), Set.of())))
                .isFalse();
    }

    @Test
    void a_broken_handler_is_none() {
        assertThat(Outage.isBehind(new NullPointerException())).isFalse();
    }
}
