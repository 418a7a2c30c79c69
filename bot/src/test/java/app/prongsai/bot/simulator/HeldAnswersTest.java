package app.prongsai.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class HeldAnswersTest {

    private static final ResponseEntity<byte[]> GATEWAY_TIMEOUT =
            ResponseEntity.status(504).build();
    private static final long AN_HOUR = 3_600_000;

    private final HeldAnswers held = new HeldAnswers();

    @Test
    void a_held_answer_is_given_when_the_server_stops() {
        held.start();
        var answer = held.after(AN_HOUR, GATEWAY_TIMEOUT);
        assertThat(answer.hasResult()).isFalse();
        held.stop();
        assertThat(answer.getResult()).isEqualTo(GATEWAY_TIMEOUT);
    }

    @Test
    void an_answer_to_be_held_while_the_server_is_stopping_is_given_at_once() {
        held.start();
        held.stop();
        assertThat(held.after(AN_HOUR, GATEWAY_TIMEOUT).getResult()).isEqualTo(GATEWAY_TIMEOUT);
    }
}
