package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.testing.SettableClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes' token stores on one database. */
class ClaimsOfSegmentsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String NAME = "boards";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final ServerInMemory server = new ServerInMemory();
    private MongoClient client;
    private LogTokenStore ours;
    private LogTokenStore theirs;

    @BeforeEach
    void one_segment_that_is_ours() {
        client = MongoClients.create(server.uri());
        ours = new LogTokenStore(client.getDatabase("prongsai"), "ours", clock, TIMEOUT);
        theirs = new LogTokenStore(client.getDatabase("prongsai"), "theirs", clock, TIMEOUT);
        ours.initializeTokenSegments(NAME, 1);
        ours.fetchToken(NAME, 0);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void what_one_process_has_claimed_no_other_can() {
        assertThatThrownBy(() -> theirs.fetchToken(NAME, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void the_claim_of_a_silent_process_lapses_and_is_lost_to_it() {
        clock.advance(TIMEOUT.plusMillis(1));
        theirs.fetchToken(NAME, 0);
        assertThatThrownBy(() -> ours.extendClaim(NAME, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void an_extended_claim_holds_for_as_long_again() {
        clock.advance(TIMEOUT);
        ours.extendClaim(NAME, 0);
        clock.advance(TIMEOUT);
        assertThatThrownBy(() -> theirs.fetchToken(NAME, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_claim_that_was_given_up_cannot_be_extended() {
        ours.releaseClaim(NAME, 0);
        assertThatThrownBy(() -> ours.extendClaim(NAME, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_listener_hears_of_claims_and_of_releases_before_anybody_else_can_claim() {
        List<String> heard = new ArrayList<>();
        ours.listen(new LogTokenStore.ClaimListener() {
            @Override
            public void claimed(String processor) {
                heard.add("claimed " + processor);
            }

            @Override
            public void releasing(String processor) {
                heard.add("releasing " + processor);
                assertThatThrownBy(() -> theirs.fetchToken(NAME, 0)).isInstanceOf(UnableToClaimTokenException.class);
            }
        });
        ours.fetchToken(NAME, 0);
        ours.releaseClaim(NAME, 0);
        assertThat(heard).containsExactly("claimed boards", "releasing boards");
    }
}
