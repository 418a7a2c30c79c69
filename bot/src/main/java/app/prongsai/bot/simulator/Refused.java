package app.prongsai.bot.simulator;

import app.prongsai.bot.simulator.rules.Refusal;
import java.util.List;

/** LINE says no; carries the whole answer. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refused(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Refused(int status, String message) {
        this(Answer.message(status, message));
    }

    Refused(Refusal refusal) {
        this(Answer.json(400, refusal));
    }

    static Refused property(String property, String message) {
        return new Refused(
                new Refusal("The request body has 1 error(s)", List.of(new Refusal.Detail(message, property))));
    }

    static Refused tokenSpent() {
        return new Refused(400, "Invalid reply token");
    }

    static Refused rateLimit() {
        return new Refused(429, "The API rate limit has been exceeded. Try again later.");
    }

    static Refused monthlyLimit() {
        return new Refused(429, "You have reached your monthly limit.");
    }

    Answer answer() {
        return answer;
    }
}
