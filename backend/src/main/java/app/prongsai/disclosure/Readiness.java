package app.prongsai.disclosure;

import java.util.Collection;

/**
 * How much of some items is ready: those confirmed whose pages are there. Items that do not apply ask for nothing and are
 * left out.
 *
 * @param waiting answered, but not confirmed, returned, or a page is dead
 */
public record Readiness(int ready, int waiting, int unanswered) {

    public static Readiness of(Collection<Item> items) {
        int ready = 0;
        int waiting = 0;
        int unanswered = 0;
        for (Item item : items) {
            if (item.ready()) {
                ready++;
            } else if (item.state() == ItemState.NOT_STARTED) {
                unanswered++;
            } else if (item.state() != ItemState.NOT_APPLICABLE) {
                waiting++;
            }
        }
        return new Readiness(ready, waiting, unanswered);
    }

    public int all() {
        return ready + waiting + unanswered;
    }

    /** Rounded down, so that a hundred means all; a hundred where nothing is asked. */
    public int percent() {
        return all() == 0 ? 100 : 100 * ready / all();
    }
}
