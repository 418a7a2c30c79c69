package app.prongsai.deploy.wall;

import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What organisations hold, by kind of value. */
final class Values {

    /** Names under which the same is called elsewhere. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "file", List.of("hash", "content"),
            "evidence", List.of("id"),
            "link", List.of("address"),
            "address", List.of("link"));

    private final Map<TenantId, Map<String, Set<Object>>> byTenant = new LinkedHashMap<>();

    void gather(TenantId tenant, Object message) {
        if (message instanceof Collection<?> many) {
            many.forEach(one -> gather(tenant, one));
        } else if (message instanceof Map<?, ?> map) {
            map.values().forEach(one -> gather(tenant, one));
        } else if (message != null) {
            Place.of(message).forEach(place -> add(tenant, place.kind(), place.value()));
            everyElement(tenant, message);
        }
    }

    /** A message's places name the first of a list; here all count. */
    private void everyElement(TenantId tenant, Object message) {
        if (message instanceof Record && !Place.isId(message)) {
            for (var component : message.getClass().getRecordComponents()) {
                Object value = Records.value(message, component);
                if (value instanceof Collection<?> many) {
                    String name = component.getName();
                    String kind = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
                    many.forEach(one -> {
                        if (one instanceof String text) {
                            add(tenant, kind, text);
                        } else {
                            gather(tenant, one);
                        }
                    });
                } else if (value instanceof Record || value instanceof Map) {
                    gather(tenant, value);
                }
            }
        }
    }

    void add(TenantId tenant, String kind, Object value) {
        String filed =
                value instanceof Record && Place.isId(value) ? value.getClass().getSimpleName() : kind;
        byTenant.computeIfAbsent(tenant, one -> new LinkedHashMap<>())
                .computeIfAbsent(filed, one -> new LinkedHashSet<>())
                .add(value);
    }

    List<Object> of(TenantId tenant, String kind) {
        Map<String, Set<Object>> kinds = byTenant.getOrDefault(tenant, Map.of());
        List<Object> found = new ArrayList<>(kinds.getOrDefault(kind, Set.of()));
        ALSO.getOrDefault(kind, List.of()).forEach(other -> found.addAll(kinds.getOrDefault(other, Set.of())));
        return found;
    }

    /** Those of an organisation that another has not, in whatever kind. */
    List<Object> foreign(TenantId theirs, TenantId own, String kind) {
        return of(theirs, kind).stream().filter(value -> !holds(own, value)).toList();
    }

    /** Everything of an organisation that another has not. */
    Set<Object> foreign(TenantId theirs, TenantId own) {
        Set<Object> foreign = new LinkedHashSet<>();
        byTenant.getOrDefault(theirs, Map.of()).values().forEach(foreign::addAll);
        foreign.removeIf(value -> holds(own, value));
        return foreign;
    }

    boolean holds(TenantId tenant, Object value) {
        return byTenant.getOrDefault(tenant, Map.of()).values().stream().anyMatch(values -> values.contains(value));
    }

    boolean known(Object value) {
        return byTenant.keySet().stream().anyMatch(tenant -> holds(tenant, value));
    }
}
