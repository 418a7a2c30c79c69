package app.prongsai.deploy.wall;

import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts into every place of a message that may name something what the organisation has itself, what another has, and what
 * nobody has.
 */
final class Prober {

    /** The first ones known, and as many of the last. */
    private static final int MOST_OWN = 4;

    private static final int MOST_FOREIGN = 3;

    /**
     * A place at which the organisation's own is answered otherwise than what is not there.
     *
     * @param foreign value of the first foreign organisation
     */
    record Biting(String place, Object own, Object missing, Object foreign, Object missingValue, Object foreignValue) {}

    private final Values values;
    private final TenantId own;
    private final List<TenantId> others;
    private final Tally tally;
    private final int repetitions;
    private final Never never = new Never();
    final List<Biting> biting = new ArrayList<>();

    Prober(Values values, TenantId own, List<TenantId> others, Tally tally, int repetitions) {
        this.values = values;
        this.own = own;
        this.others = others;
        this.tally = tally;
        this.repetitions = repetitions;
    }

    void probe(Class<?> type, Samples samples, Function<Object, String> outcome) {
        List<Object> all = samples.of(type);
        Set<String> names = new LinkedHashSet<>();
        all.forEach(sample -> Place.of(sample).stream().filter(Place::names).forEach(place -> names.add(place.name())));
        if (all.isEmpty()) {
            tally.weak.add(type.getSimpleName());
        }
        names.forEach(name -> probe(type, name, all, outcome));
    }

    private void probe(Class<?> type, String name, List<Object> samples, Function<Object, String> outcome) {
        String key = type.getSimpleName() + "." + name;
        tally.places.add(key);
        Object bites = null;
        for (Object sample : samples) {
            bites = bites == null ? biting(sample, name, outcome) : bites;
        }
        Object used = bites == null
                ? samples.stream()
                        .filter(sample -> place(sample, name) != null)
                        .findFirst()
                        .orElseThrow()
                : bites;
        int tried = 0;
        for (TenantId theirs : others) {
            tried += foreign(key, used, name, theirs, bites != null, outcome);
        }
        if (bites == null || tried == 0) {
            tally.weak.add(key);
        }
    }

    /** The sample with an own value that is answered otherwise than a missing one; null if there is none. */
    private Object biting(Object sample, String name, Function<Object, String> outcome) {
        Place place = place(sample, name);
        if (place == null) {
            return null;
        }
        Set<Object> candidates = new LinkedHashSet<>(List.of(place.value()));
        List<Object> known = values.of(own, place.kind()).stream()
                .filter(value -> value.getClass() == place.value().getClass())
                .toList();
        candidates.addAll(known.subList(0, Math.min(MOST_OWN, known.size())));
        candidates.addAll(known.subList(Math.max(0, known.size() - MOST_OWN), known.size()));
        for (Object candidate : candidates) {
            Object mine = with(place, sample, candidate);
            Object nobodys = never.like(candidate, values::known);
            Object none = with(place, sample, nobodys);
            if (mine != null && none != null) {
                tally.count(2);
                String there = Asked.without(outcome.apply(mine), candidate);
                if (!there.equals(Asked.without(outcome.apply(none), nobodys))) {
                    return mine;
                }
            }
        }
        return null;
    }

    private int foreign(
            String key, Object sample, String name, TenantId theirs, boolean bites, Function<Object, String> outcome) {
        Place place = place(sample, name);
        int tried = 0;
        List<Object> foreign = values.foreign(theirs, own, place.kind()).stream()
                .filter(value -> value.getClass() == place.value().getClass())
                .limit(MOST_FOREIGN)
                .toList();
        for (Object value : foreign) {
            Object nobodys = never.like(value, values::known);
            Object asked = with(place, sample, value);
            Object none = with(place, sample, nobodys);
            if (asked != null && none != null) {
                tried++;
                compare(key, asked, value, none, nobodys, outcome);
                if (bites
                        && !Weak.FOLLOWS_FROM_WHAT_IS_ASKED.containsKey(key)
                        && theirs.equals(others.getFirst())
                        && tried == 1) {
                    biting.add(new Biting(key, sample, none, asked, nobodys, value));
                }
            }
        }
        return tried;
    }

    private void compare(
            String key, Object asked, Object value, Object none, Object nobodys, Function<Object, String> outcome) {
        for (int time = 0; time < repetitions; time++) {
            tally.count(2);
            long begin = System.nanoTime();
            String missing = Asked.without(outcome.apply(none), nobodys);
            long between = System.nanoTime();
            String foreign = Asked.without(outcome.apply(asked), value);
            tally.took(key, between - begin, System.nanoTime() - between);
            if (!foreign.equals(missing) && !Weak.FOLLOWS_FROM_WHAT_IS_ASKED.containsKey(key)) {
                tally.leaks.add(key + " " + asked + "\n  answers " + foreign + "\n  missing " + missing);
                return;
            }
        }
    }

    /** A message that another organisation really said, every name in it; against one in which nothing is anybody's. */
    void whole(Class<?> type, Samples theirs, Function<Object, String> outcome) {
        boolean follows = Weak.FOLLOWS_FROM_WHAT_IS_ASKED.keySet().stream()
                .anyMatch(key -> key.startsWith(type.getSimpleName() + "."));
        for (Object said : follows ? List.of() : theirs.of(type)) {
            Map<Object, Object> replaced = new HashMap<>();
            List<Object> foreign = new ArrayList<>();
            Object none = said;
            for (Place place : Place.of(said)) {
                if (place.names() && !values.holds(own, place.value())) {
                    foreign.add(place.value());
                    Object other = replaced.computeIfAbsent(place.value(), value -> never.like(value, values::known));
                    none = none == null ? null : with(place, none, other);
                }
            }
            if (none != null && !foreign.isEmpty()) {
                tally.count(2);
                String missing = Asked.without(outcome.apply(none), replaced.values());
                String answered = Asked.without(outcome.apply(said), foreign);
                if (!answered.equals(missing)) {
                    tally.leaks.add(
                            type.getSimpleName() + " " + said + "\n  answers " + answered + "\n  missing " + missing);
                }
            }
        }
    }

    private static Place place(Object sample, String name) {
        return Place.of(sample).stream()
                .filter(place -> place.name().equals(name) && place.names())
                .findFirst()
                .orElse(null);
    }

    private static Object with(Place place, Object sample, Object value) {
        try {
            return place.with(sample, value);
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }
}
