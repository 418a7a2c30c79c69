package app.prongsai.eventstore;

import app.prongsai.shared.EventType;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/**
 * Turns event records into stored events and back. Types are known by their {@link EventType} name, never by class;
 * dates are stored as ISO texts, everything else as native BSON. Fields that a record no longer has are ignored.
 */
public final class EventCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Class<?>> classes = new HashMap<>();

    /** @throws IllegalArgumentException if a class has no {@link EventType} or two have the same name */
    public EventCodec(Collection<Class<?>> events) {
        for (Class<?> event : events) {
            EventType type = typeOf(event);
            Class<?> other = classes.put(type.name(), event);
            if (other != null && other != event) {
                throw new IllegalArgumentException("Two events are named " + type.name());
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

    /** @throws IllegalStateException if the log holds an event that this version of the product does not know */
    public Object restore(StoredEvent event) {
        Class<?> type = classes.get(event.type());
        if (type == null) {
            throw new IllegalStateException("The log holds an event of unknown type " + event.type());
        }
        return MAPPER.convertValue(event.payload(), type);
    }

    private static EventType typeOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return type;
    }
}
