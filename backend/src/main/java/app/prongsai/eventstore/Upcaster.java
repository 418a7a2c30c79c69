package app.prongsai.eventstore;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * Brings stored events of one type from one version to the next, when they are read; the log itself never changes. A bean
 * of this type is all it takes. A chain of them must lead from version 1 to the present one.
 *
 * @param type logical name, "context.EventName"
 * @param from the version it takes; it gives {@code from + 1}
 * @param change gets a copy of the stored fields and answers those of the next version
 */
public record Upcaster(String type, int from, UnaryOperator<Document> change) {

    /** The next version has one field more, which in events of this one means {@code value}. */
    public static Upcaster adding(String type, int from, String field, Object value) {
        return adding(type, from, Map.of(field, value));
    }

    /** The same with several fields. */
    public static Upcaster adding(String type, int from, Map<String, ?> more) {
        return new Upcaster(type, from, fields -> {
            fields.putAll(more);
            return fields;
        });
    }
}
