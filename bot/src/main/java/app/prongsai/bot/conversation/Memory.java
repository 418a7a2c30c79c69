package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one person's conversation. With it goes what was remembered before the last event: an event that
 * is worked on a second time, after a crash, finds what it found the first time and comes to the same end.
 */
final class Memory {

    private static final String EVENT = "event";
    private static final String BEFORE = "before.";
    private static final String AWAITED = "await";

    private final String event;
    private final boolean again;
    private final Map<String, String> before = new HashMap<>();
    private Map<String, String> now;

    private Memory(String event, boolean again, Map<String, String> stored) {
        this.event = event;
        this.again = again;
        stored.forEach((key, value) -> {
            boolean old = key.startsWith(BEFORE);
            if (old == again && !key.equals(EVENT)) {
                before.put(old ? key.substring(BEFORE.length()) : key, value);
            }
        });
        this.now = new HashMap<>(before);
    }

    static Memory of(Map<String, String> stored, String event) {
        return new Memory(event, event.equals(stored.get(EVENT)), stored);
    }

    boolean changed() {
        return again || !now.equals(before);
    }

    Map<String, String> toStore() {
        Map<String, String> stored = new HashMap<>(now);
        before.forEach((key, value) -> stored.put(BEFORE + key, value));
        stored.put(EVENT, event);
        return stored;
    }

    /** What this event changed so far is forgotten. */
    void asBefore() {
        now = new HashMap<>(before);
    }

    String get(String key) {
        return now.getOrDefault(key, "");
    }

    void put(String key, String value) {
        if (value.isEmpty()) {
            now.remove(key);
        } else {
            now.put(key, value);
        }
    }

    Optional<Pending> pending(Instant at) {
        String what = get(AWAITED);
        if (what.isEmpty() || Instant.parse(get(AWAITED + ".until")).isBefore(at)) {
            return Optional.empty();
        }
        String measure = get(AWAITED + ".measure");
        String percent = get(AWAITED + ".percent");
        return Optional.of(new Pending(
                Pending.For.valueOf(what),
                measure.isEmpty() ? null : new MeasureId(measure),
                new Wish(
                        Verb.valueOf(get(AWAITED + ".verb")),
                        percent.isEmpty() ? null : Integer.valueOf(percent),
                        get(AWAITED + ".text")),
                Instant.parse(get(AWAITED + ".until"))));
    }

    /** Ids of the messages that what is awaited goes back to. */
    List<String> awaitedMessages() {
        return get(AWAITED + ".messages").lines().toList();
    }

    void await(Pending pending, List<String> messages) {
        Wish wish = pending.wish();
        put(AWAITED + ".messages", String.join("\n", messages));
        put(AWAITED, pending.what().name());
        put(
                AWAITED + ".measure",
                pending.measure() == null ? "" : pending.measure().value());
        put(AWAITED + ".verb", wish.verb().name());
        put(AWAITED + ".percent", text(wish.percent()));
        put(AWAITED + ".text", wish.text());
        put(AWAITED + ".until", pending.until().toString());
    }

    void awaitNothing() {
        now.keySet().removeIf(key -> key.equals(AWAITED) || key.startsWith(AWAITED + "."));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
