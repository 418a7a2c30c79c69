package app.prongsai.subscriptions;

import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An organisation's residents in a tree of small rows by the digits of their ids: a row that has too many gives each
 * digit's share to a row of its own. So a change rewrites a few dozen, one resident is found by a few rows, and all are
 * walked through in the order of their ids a few hundred at a time, whether a hundred follow or millions.
 */
final class Residents {

    static final int MOST_OF_A_ROW = 32;

    private static final int MOST_DIGITS = 8;
    private static final List<String> DIGITS = List.of("0123456789abcdef".split(""));

    /** @param split whether the residents whose ids begin so stand in the rows of one digit more */
    record Row(String digits, boolean split, Map<String, Known> residents) {

        static Row empty(String digits) {
            return new Row(digits, false, Map.of());
        }

        Row with(String id, Known known) {
            Map<String, Known> more = new HashMap<>(residents);
            more.put(id, known);
            return new Row(digits, false, more);
        }

        boolean hasTooMany() {
            return residents.size() > MOST_OF_A_ROW && digits.length() < MOST_DIGITS;
        }

        String belowFor(String id) {
            return id.substring(0, digits.length() + 1);
        }

        Row splitUp() {
            return new Row(digits, true, Map.of());
        }

        Stream<Row> parts() {
            return residents.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            resident -> belowFor(resident.getKey()),
                            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                    .entrySet()
                    .stream()
                    .map(part -> new Row(part.getKey(), false, part.getValue()));
        }
    }

    private final TenantCollection<Row> rows;

    Residents(ReadModels readModels, String name) {
        this.rows = readModels.collection(name, Row.class);
    }

    Known find(TenantId tenant, String id) {
        return rowOf(tenant, id).residents().getOrDefault(id, Known.STRANGER);
    }

    /** Those of them who are known. */
    Map<String, Known> find(TenantId tenant, Collection<String> ids) {
        Map<String, Known> found = new HashMap<>();
        Set<String> looked = Set.of("");
        while (!looked.isEmpty()) {
            Set<String> below = new TreeSet<>();
            for (Row row : rows(tenant, looked)) {
                ids.stream().filter(id -> id.startsWith(row.digits())).forEach(id -> {
                    if (row.split()) {
                        below.add(row.belowFor(id));
                    } else if (row.residents().containsKey(id)) {
                        found.put(id, row.residents().get(id));
                    }
                });
            }
            looked = below;
        }
        return found;
    }

    /** The parts are written before the row says that it is split: until then, also after a stop, it counts as it was. */
    void put(Occurred occurred, String id, Known known) {
        Row changed = rowOf(occurred.tenant(), id).with(id, known);
        if (changed.hasTooMany()) {
            changed.parts().forEach(part -> put(occurred, part));
            put(occurred, changed.splitUp());
        } else {
            put(occurred, changed);
        }
    }

    /** All behind that id, by id, read only as far as is asked for. */
    Stream<Map.Entry<String, Known>> after(TenantId tenant, String id) {
        return from(tenant, row(tenant, ""), id);
    }

    private Stream<Map.Entry<String, Known>> from(TenantId tenant, Row row, String after) {
        if (!row.split()) {
            return new TreeMap<>(row.residents()).tailMap(after, false).entrySet().stream();
        }
        List<String> below = DIGITS.stream()
                .map(digit -> row.digits() + digit)
                .filter(digits -> after.isEmpty() || digits.compareTo(after.substring(0, digits.length())) >= 0)
                .toList();
        return rows(tenant, below).stream().flatMap(part -> from(tenant, part, after));
    }

    private Row rowOf(TenantId tenant, String id) {
        Row row = row(tenant, "");
        while (row.split()) {
            row = row(tenant, row.belowFor(id));
        }
        return row;
    }

    private Row row(TenantId tenant, String digits) {
        return rows.find(tenant, key(digits)).orElseGet(() -> Row.empty(digits));
    }

    private List<Row> rows(TenantId tenant, Collection<String> digits) {
        return rows.find(tenant, digits.stream().map(Residents::key).toList());
    }

    private void put(Occurred occurred, Row row) {
        rows.change(occurred.tenant(), key(row.digits()), occurred.place(), before -> row);
    }

    private static String key(String digits) {
        return "residents/" + digits;
    }
}
