package app.prongsai.deploy.wall;

import app.prongsai.shared.TenantId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages of every type: those that were really said, and others made of what the organisation holds. */
final class Samples {

    private static final int MOST_SAID = 6;
    private static final int MOST_MADE = 4;

    private final Values values;
    private final TenantId tenant;
    private final Map<Class<?>, Set<Object>> said = new LinkedHashMap<>();
    private final int year;

    Samples(Values values, TenantId tenant, List<Object> messages, int year) {
        this.values = values;
        this.tenant = tenant;
        this.year = year;
        messages.forEach(message -> said.computeIfAbsent(message.getClass(), type -> new LinkedHashSet<>())
                .add(message));
    }

    List<Object> of(Class<?> type) {
        List<Object> all = new ArrayList<>(said.getOrDefault(type, Set.of()));
        List<Object> samples = new ArrayList<>(all.subList(Math.max(0, all.size() - MOST_SAID), all.size()));
        for (int choice = 0; choice < MOST_MADE; choice++) {
            Object made = made(type, choice);
            if (made != null && !samples.contains(made)) {
                samples.add(made);
            }
        }
        return samples;
    }

    private Object made(Class<?> type, int choice) {
        try {
            return record(type, choice);
        } catch (IllegalArgumentException | ClassCastException refused) {
            return null;
        }
    }

    private Object record(Class<?> type, int choice) {
        List<Object> known = values.of(tenant, type.getSimpleName());
        if (!known.isEmpty()) {
            return known.get(choice * 3 % known.size());
        }
        return Records.with(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> component(component, choice))
                        .toArray());
    }

    private Object component(RecordComponent component, int choice) {
        return value(component.getGenericType(), component.getName(), choice);
    }

    private Object value(Type type, String name, int choice) {
        if (type instanceof ParameterizedType many) {
            Class<?> raw = (Class<?>) many.getRawType();
            if (Map.class.isAssignableFrom(raw)) {
                return Map.of();
            }
            Object one = value(
                    many.getActualTypeArguments()[0],
                    name.endsWith("s") ? name.substring(0, name.length() - 1) : name,
                    choice);
            return Set.class.isAssignableFrom(raw) ? Set.of(one) : List.of(one);
        }
        return plain((Class<?>) type, name, choice);
    }

    private Object plain(Class<?> type, String name, int choice) {
        if (type == String.class) {
            List<Object> known = values.of(tenant, name).stream()
                    .filter(String.class::isInstance)
                    .toList();
            return known.isEmpty() ? "ข้อความ" : known.get(choice * 3 % known.size());
        }
        if (type == int.class || type == Integer.class) {
            return name.toLowerCase(java.util.Locale.ROOT).endsWith("year") ? year : 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == byte[].class) {
            return new byte[] {1, 2, 3};
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-01T02:00:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 1);
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type, choice);
        }
        throw new IllegalArgumentException("No sample of " + type);
    }
}
