package app.prongsai.disclosure;

import java.time.Instant;
import java.util.List;

/**
 * The pages that answer an item. An address is one of the web, or a path of the organisation's own public pages
 * ("/o/3031234/reports/2570/6").
 *
 * @param explanation how a reader finds the content there; may be empty
 * @param by who answered, as the actor's id
 * @param at when it was given or, of a published answer, became public
 */
public record Answer(List<String> addresses, String explanation, String by, Instant at) {

    public Answer {
        addresses = List.copyOf(addresses);
    }
}
