package app.prongsai.bot.simulator.rules;

import java.util.List;

/** The body of LINE's 400: one sentence and, for each fault, what is wrong and where. */
public record Refusal(String message, List<Detail> details) {

    public record Detail(String message, String property) {}

    public Refusal {
        details = List.copyOf(details);
    }

    static Refusal ofBody(List<Detail> details) {
        return new Refusal("The request body has " + details.size() + " error(s)", details);
    }

    static Refusal ofMessage(int index, List<Detail> details) {
        return new Refusal("A message (messages[" + index + "]) in the request body is invalid", details);
    }
}
