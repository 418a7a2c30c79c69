package app.prongsai.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A record with something in every field. */
final class SampleRecords {

    private SampleRecords() {}

    /** The first that the record's own rules let pass. */
    private static final List<String> TEXTS =
            List.of("ข้อความ", "3031234", "2570-6", "a1b2c3d4".repeat(8), "a1b2c3d4".repeat(4));

    static Object of(Class<?> type) {
        RuntimeException refusal = new IllegalArgumentException(type.getName());
        for (String text : TEXTS) {
            try {
                return of(type, text);
            } catch (RuntimeException e) {
                refusal = e;
            }
        }
        throw refusal;
    }

    private static Object of(Class<?> type, String text) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), text))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type + " refuses " + Arrays.toString(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type generic, String text) {
        Class<?> type = (Class<?>) (generic instanceof ParameterizedType several ? several.getRawType() : generic);
        if (type == String.class) {
            return text;
        } else if (type == int.class || type == Integer.class) {
            return 12;
        } else if (type == long.class || type == Long.class) {
            return 12_345_678_901L;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == BigDecimal.class) {
            return new BigDecimal("12.50");
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 22);
        } else if (type == LocalTime.class) {
            return LocalTime.of(8, 30);
        } else if (type == Instant.class) {
            return Instant.parse("2026-11-22T03:04:05.678901Z");
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == List.class) {
            return List.of(argument(generic, 0, text));
        } else if (type == Set.class) {
            return Set.of(argument(generic, 0, text));
        } else if (type == Map.class) {
            return Map.of(argument(generic, 0, text), argument(generic, 1, text));
        } else if (type.isRecord()) {
            return of(type);
        }
        throw new IllegalArgumentException("No sample of " + generic);
    }

    private static Object argument(Type generic, int index, String text) {
        return value(((ParameterizedType) generic).getActualTypeArguments()[index], text);
    }
}
