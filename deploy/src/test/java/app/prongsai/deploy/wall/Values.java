package app.prongsai.deploy.wall;

import app.prongsai.shared.TenantId;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
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

    /** Everything in a message, by the names of its places. */
    void gather(TenantId tenant, Object message) {
        gather(tenant, "", message, true);
    }

    /** The same but for the years, which in an answer may be those of a table for all. */
    void gatherButYears(TenantId tenant, Object answer) {
        gather(tenant, "", answer, false);
    }

    private void gather(TenantId tenant, String name, Object value, boolean years) {
        if (value instanceof Collection<?> many) {
            String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
            many.forEach(each -> gather(tenant, one, each, years));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> gather(tenant, name, each, years));
        } else if (value instanceof Record message && !Place.isId(message)) {
            for (RecordComponent component : message.getClass().getRecordComponents()) {
                gather(tenant, component.getName(), Records.value(message, component), years);
            }
        } else if (value instanceof Integer) {
            if (years && Place.isYear(name)) {
                add(tenant, "year", value);
            }
        } else if (value instanceof String || value instanceof LocalDate || Place.isId(value)) {
            add(tenant, name, value);
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
