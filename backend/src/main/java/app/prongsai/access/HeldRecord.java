package app.prongsai.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that is held on one person.
 *
 * @param subject "person/…" or "subscriber/…"
 * @param facts what is known now, by a word each
 * @param events what happened to the person, and what the person is named in by what is sealed, as it stands in the log and opened; of
 *     others nothing
 * @param acts what the person did, one word each
 * @param accesses who looked at the person's data, and what the person looked at
 */
public record HeldRecord(
        String subject, Instant at, List<Fact> facts, List<Event> events, List<Act> acts, List<AccessEntry> accesses) {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writerWithDefaultPrettyPrinter();

    public HeldRecord {
        facts = List.copyOf(facts);
        events = List.copyOf(events);
        acts = List.copyOf(acts);
        accesses = List.copyOf(accesses);
    }

    /** As a file that people and machines can read. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is held cannot be written down", e);
        }
    }

    /** @param what lower case with hyphens */
    public record Fact(String what, String text) {}

    /** @param says its fields, with what was sealed for the person opened */
    public record Event(String at, String type, String channel, Map<String, Object> says) {}

    public record Act(String at, String type, String about, String channel) {}
}
