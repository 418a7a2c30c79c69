package app.prongsai.eventstore;

import app.prongsai.shared.EventType;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/**
 * Turns event records into stored events and back. Types are known by their {@link EventType} name, never by class;
 * dates are stored as ISO texts, decimal numbers as texts, everything else as native BSON. Fields that a record no longer has are ignored.
 */
public final class EventCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    BigDecimal.class, as -> as.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<String, Upcaster> upcasters = new HashMap<>();

    public EventCodec(Collection<Class<?>> events) {
        this(events, List.of());
    }

    /**
     * @throws IllegalArgumentException if a class has no {@link EventType}, two have the same name, or no upcaster leads
     *     from some earlier version of an event to the next
     */
    public EventCodec(Collection<Class<?>> events, Collection<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            this.upcasters.put(step(upcaster.type(), upcaster.from()), upcaster);
        }
        classes.put(Gap.TYPE, Gap.Passed.class);
        for (Class<?> event : events) {
            EventType type = typeOf(event);
            Class<?> other = classes.put(type.name(), event);
            if (other != null && other != event) {
                throw new IllegalArgumentException("Two events are named " + type.name());
            }
            for (int version = 1; version < type.version(); version++) {
                if (!this.upcasters.containsKey(step(type.name(), version))) {
                    throw new IllegalArgumentException(
                            "No upcaster takes " + type.name() + " from version " + version + " to the next");
                }
            }
        }
    }

    StoredEvent store(String id, Object event) {
        EventType type = typeOf(event.getClass());
        Map<?, ?> fields = MAPPER.convertValue(event, Map.class);
        Document payload = new Document();
        fields.forEach((name, value) -> payload.append((String) name, value));
        return new StoredEvent(id, type.name(), type.version(), payload);
    }

    /** @throws IllegalStateException if the log holds an event, or a version of it, that this product does not know */
    public Object restore(StoredEvent event) {
        Class<?> type = classOf(event);
        return MAPPER.convertValue(payload(event, typeOf(type).version()), type);
    }

    /** @throws IllegalStateException if this product knows no such event */
    Class<?> classOf(StoredEvent event) {
        Class<?> type = classes.get(event.type());
        if (type == null) {
            throw new IllegalStateException("The log holds an event of unknown type " + event.type());
        }
        return type;
    }

    private Document payload(StoredEvent event, int version) {
        if (event.version() > version) {
            throw new IllegalStateException("The log holds version " + event.version() + " of " + event.type()
                    + "; this product knows it up to version " + version);
        }
        Document payload = event.payload();
        for (int from = event.version(); from < version; from++) {
            payload = Objects.requireNonNull(upcasters.get(step(event.type(), from)))
                    .change()
                    .apply(new Document(payload));
        }
        return payload;
    }

    private static String step(String type, int from) {
        return type + "/" + from;
    }

    private static EventType typeOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return type;
    }
}
