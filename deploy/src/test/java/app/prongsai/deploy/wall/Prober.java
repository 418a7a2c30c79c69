package app.prongsai.deploy.wall;

import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Puts into every place of a message that may name something what the organisation has itself, what another has, and what
 * nobody has.
 */
final class Prober {

    /** The first ones known, and as many of the last. */
    private static final int MOST_OWN = 40;

    private static final int MOST_FOREIGN = World.FULL ? 3 : 1;
    private static final int MOST_WHOLE = World.FULL ? 10 : 2;

    /** Commands are not told again and again: what one has done, the next one meets. */
    private static final int MOST_TOLD = 1;

    private static final int MOST_RETOLD = 2;

    /**
     * A place at which the organisation's own is answered otherwise than what is not there.
     *
     * @param theirs the foreign organisation whose value stands in {@code foreign}
     */
    record Biting(
            String place,
            TenantId theirs,
            Object own,
            Object missing,
            Object foreign,
            Object missingValue,
            Object foreignValue) {}

    private final World world;
    private final Tally tally;
    private final Set<String> weak;
    private final int repetitions;
    private final Never never = new Never();
    final List<Biting> biting = new ArrayList<>();

    /** @param weak places that are known not to bite, which is searched for again in the whole enumeration alone */
    Prober(World world, Tally tally, Set<String> weak, int repetitions) {
        this.world = world;
        this.tally = tally;
        this.weak = weak;
        this.repetitions = repetitions;
    }

    /** A question: where the organisation's own makes a difference, another's must make none. */
    void probe(Class<?> type, Function<Object, String> outcome) {
        List<Object> samples = world.samples(world.own).of(type);
        if (samples.isEmpty()) {
            tally.weak.add(type.getSimpleName());
        }
        names(samples).forEach(name -> probe(type.getSimpleName() + "." + name, name, samples, outcome));
    }

    private void probe(String key, String name, List<Object> samples, Function<Object, String> outcome) {
        tally.places.add(key);
        Object bites = null;
        for (Object sample : World.FULL || !weak.contains(key) ? samples : List.of()) {
            bites = bites == null ? biting(sample, name, outcome) : bites;
        }
        Object used = bites == null ? having(samples, name) : bites;
        int tried = 0;
        for (TenantId theirs : world.others) {
            tried += foreign(key, used, name, theirs, bites != null, MOST_FOREIGN, outcome);
        }
        if (bites == null || tried == 0) {
            tally.weak.add(key);
        }
    }

    /** A command: whatever it does with another's, it does with nobody's; each of the others in turn. */
    void tell(Class<?> type, Function<Object, String> outcome) {
        List<Object> samples = world.samples(world.own).of(type);
        if (samples.isEmpty()) {
            tally.weak.add(type.getSimpleName());
        }
        for (String name : names(samples)) {
            String key = type.getSimpleName() + "." + name;
            tally.places.add(key);
            int tried = 0;
            for (int turn = 0; turn < world.others.size() && tried == 0; turn++) {
                TenantId theirs = world.others.get((tally.places.size() + turn) % world.others.size());
                tried += foreign(key, having(samples, name), name, theirs, false, MOST_TOLD, outcome);
            }
            if (tried == 0) {
                tally.weak.add(key);
            }
        }
    }

    private static Set<String> names(List<Object> samples) {
        Set<String> names = new LinkedHashSet<>();
        samples.forEach(
                sample -> Place.of(sample).stream().filter(Place::names).forEach(place -> names.add(place.name())));
        return names;
    }

    private static Object having(List<Object> samples, String name) {
        return samples.stream()
                .filter(sample -> place(sample, name) != null)
                .findFirst()
                .orElseThrow();
    }

    /** The sample with an own value that is answered otherwise than a missing one; null if there is none. */
    private Object biting(Object sample, String name, Function<Object, String> outcome) {
        Place place = place(sample, name);
        if (place == null) {
            return null;
        }
        Set<Object> candidates = new LinkedHashSet<>(List.of(place.value()));
        List<Object> known = world.values.of(world.own, place.kind()).stream()
                .filter(value -> value.getClass() == place.value().getClass())
                .toList();
        candidates.addAll(known.subList(0, Math.min(MOST_OWN, known.size())));
        candidates.addAll(known.subList(Math.max(0, known.size() - MOST_OWN), known.size()));
        for (Object candidate : candidates) {
            Object mine = with(place, sample, candidate);
            Object nobodys = never.like(candidate, world.values::known);
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
            String key,
            Object sample,
            String name,
            TenantId theirs,
            boolean bites,
            int most,
            Function<Object, String> outcome) {
        Place place = place(sample, name);
        int tried = 0;
        List<Object> foreign = world.values.foreign(theirs, world.own, place.kind()).stream()
                .filter(value -> value.getClass() == place.value().getClass())
                .toList();
        for (Object value : foreign) {
            Object asked = tried < most ? with(place, sample, value) : null;
            Object nobodys = asked == null ? null : never.like(value, world.values::known);
            Object none = asked == null ? null : with(place, sample, nobodys);
            if (none != null) {
                tried++;
                compare(key, asked, value, none, nobodys, repetitions, outcome);
                if (bites && tried == 1 && !Weak.FOLLOWS_FROM_WHAT_IS_ASKED.containsKey(key)) {
                    biting.add(new Biting(key, theirs, sample, none, asked, nobodys, value));
                }
            }
        }
        return tried;
    }

    /** The same question, asked otherwise, such as of another time. */
    void again(Biting probe, Function<Object, String> outcome) {
        compare(
                probe.place(),
                probe.foreign(),
                probe.foreignValue(),
                probe.missing(),
                probe.missingValue(),
                1,
                outcome);
    }

    private void compare(
            String key,
            Object asked,
            Object value,
            Object none,
            Object nobodys,
            int times,
            Function<Object, String> outcome) {
        for (int time = 0; time < times; time++) {
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
    void whole(Class<?> type, TenantId theirs, Function<Object, String> outcome) {
        whole(type, theirs, outcome, MOST_WHOLE, said -> true);
    }

    /** The same of a command, unless one of its ids is the own organisation's too: what is done once is done. */
    void retell(Class<?> type, TenantId theirs, Function<Object, String> outcome) {
        whole(
                type,
                theirs,
                outcome,
                MOST_RETOLD,
                said -> Place.of(said).stream()
                        .map(Place::value)
                        .noneMatch(value -> Place.isId(value) && world.values.holds(world.own, value)));
    }

    private void whole(
            Class<?> type, TenantId theirs, Function<Object, String> outcome, int most, Predicate<Object> which) {
        boolean follows = Weak.FOLLOWS_FROM_WHAT_IS_ASKED.keySet().stream()
                .anyMatch(key -> key.startsWith(type.getSimpleName() + "."));
        if (!follows) {
            world.samples(theirs).of(type).stream()
                    .filter(which)
                    .limit(most)
                    .forEach(said -> whole(type.getSimpleName(), said, outcome));
        }
    }

    private void whole(String type, Object said, Function<Object, String> outcome) {
        Map<Object, Object> replaced = new HashMap<>();
        List<Object> foreign = new ArrayList<>();
        Object none = said;
        for (Place place : Place.of(said)) {
            if (place.names() && !world.values.holds(world.own, place.value())) {
                foreign.add(place.value());
                Object other = replaced.computeIfAbsent(place.value(), value -> never.like(value, world.values::known));
                none = none == null ? null : with(place, none, other);
            }
        }
        if (none != null && !foreign.isEmpty()) {
            tally.count(2);
            String missing = Asked.without(outcome.apply(none), replaced.values());
            String answered = Asked.without(outcome.apply(said), foreign);
            if (!answered.equals(missing)) {
                tally.leaks.add(type + " " + said + "\n  answers " + answered + "\n  missing " + missing);
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
