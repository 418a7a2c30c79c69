package app.prongsai.subscriptions;

import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How many follow what, counted along with every change: one row for all, and one for each village. */
final class Tallies {

    private static final String ALL = "tally/all";
    private static final int HOURS = 24;

    /**
     * @param daily those of the people who hear once a day
     * @param quiet of the others, by the hour, how many are not to be disturbed then
     */
    record Heard(int people, int daily, Map<Integer, Integer> quiet) {

        static final Heard NONE = new Heard(0, 0, Map.of());

        int quietAt(int hour) {
            return quiet.getOrDefault(hour, 0);
        }

        Heard counting(Known known, int one) {
            boolean hearsDaily = known.pace() == Pace.DAILY;
            Map<Integer, Integer> counted = new HashMap<>(quiet);
            for (int hour = 0; hour < HOURS; hour++) {
                if (!hearsDaily && known.quiet().include(hour)) {
                    counted.merge(hour, one, Integer::sum);
                }
            }
            return new Heard(people + one, daily + (hearsDaily ? one : 0), counted);
        }

        Heard and(Heard others) {
            Map<Integer, Integer> both = new HashMap<>(quiet);
            others.quiet().forEach((hour, some) -> both.merge(hour, some, Integer::sum));
            return new Heard(people + others.people(), daily + others.daily(), both);
        }
    }

    record Tally(int following, Map<String, Heard> byTopic) {

        static final Tally NOBODY = new Tally(0, Map.of());

        Tally with(Known known) {
            return counting(known, 1);
        }

        Tally without(Known known) {
            return counting(known, -1);
        }

        Heard heard(String topic) {
            return byTopic.getOrDefault(topic, Heard.NONE);
        }

        private Tally counting(Known known, int one) {
            if (!known.following()) {
                return this;
            }
            Map<String, Heard> counted = new HashMap<>(byTopic);
            if (known.hears()) {
                known.topics().forEach(topic -> counted.put(topic, heard(topic).counting(known, one)));
            }
            return new Tally(following + one, counted);
        }
    }

    private final TenantCollection<Tally> rows;

    Tallies(ReadModels readModels, String name) {
        this.rows = readModels.collection(name, Tally.class);
    }

    Tally all(TenantId tenant) {
        return rows.find(tenant, ALL).orElse(Tally.NOBODY);
    }

    /** Also those who live nowhere in particular; no village means all. */
    Heard heard(TenantId tenant, String topic, Collection<Integer> villages) {
        Set<String> keys = new TreeSet<>(villages.isEmpty() ? List.of(ALL) : List.of(key(null)));
        villages.forEach(village -> keys.add(key(village)));
        return rows.find(tenant, keys).stream().map(tally -> tally.heard(topic)).reduce(Heard.NONE, Heard::and);
    }

    /** Before the resident's own row changes, which tells what was counted: after a stop in between it is told again. */
    void count(Occurred occurred, Known before, Known after) {
        if (before.countsAs(after)) {
            return;
        }
        List<String> keys = new ArrayList<>(List.of(ALL, key(before.village())));
        if (!keys.contains(key(after.village()))) {
            keys.add(key(after.village()));
        }
        for (String key : keys) {
            rows.change(occurred.tenant(), key, occurred.place(), tally -> {
                Tally old = tally == null ? Tally.NOBODY : tally;
                Tally left = key.equals(ALL) || key.equals(key(before.village())) ? old.without(before) : old;
                return key.equals(ALL) || key.equals(key(after.village())) ? left.with(after) : left;
            });
        }
    }

    private static String key(@Nullable Integer village) {
        return "tally/" + (village == null ? "anywhere" : String.valueOf(village));
    }
}
