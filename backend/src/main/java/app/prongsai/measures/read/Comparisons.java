package app.prongsai.measures.read;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.Comparison.Compared;
import app.prongsai.measures.read.Comparison.State;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MeasureChange.Added;
import app.prongsai.measures.read.MeasureChange.Removed;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiNumerals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lays two states of measures beside each other. */
@Component
class Comparisons {

    private static final Instant NOW = Instant.MAX;

    private static final Comparator<Compared> BY_CODE = Comparator.comparing(
                    (Compared one) -> one.known().code().length())
            .thenComparing(one -> one.known().code());

    private final Backend backend;

    Comparisons(@Lazy Backend backend) {
        this.backend = backend;
    }

    @QueryHandler
    Comparison answer(CompareBoards query, TenantId tenant) {
        Actor system = Actor.system(tenant, Channel.API);
        return compared(
                side(system, query.fiscalYear(), query.before()),
                side(system, query.fiscalYear(), query.after()),
                List.of(Comparisons::areOne),
                Differences::inTime);
    }

    @QueryHandler
    Comparison answer(ComparePlans query, TenantId tenant) {
        Actor system = Actor.system(tenant, Channel.API);
        return compared(
                side(system, query.fiscalYear(), NOW),
                side(system, query.otherYear(), NOW),
                List.of(Comparisons::areOne, Comparisons::repeats, Comparisons::areTitledTheSame),
                Differences::betweenYears);
    }

    private static boolean areOne(Sheet before, Sheet after) {
        return before.measure().equals(after.measure());
    }

    private static boolean repeats(Sheet before, Sheet after) {
        return before.measure().equals(after.origin()) || after.measure().equals(before.origin());
    }

    private static boolean areTitledTheSame(Sheet before, Sheet after) {
        return compact(before.title()).equals(compact(after.title()));
    }

    private static String compact(String title) {
        return ThaiNumerals.toArabic(title).replaceAll("\\s", "");
    }

    /** A state of the measures, as the board and the sheets tell it. */
    private record Side(List<Row> rows, List<Sheet> sheets) {}

    private Side side(Actor system, int year, Instant moment) {
        List<Row> rows = backend.askAsOf(system, moment, new MeasureBoard(year)).rows();
        List<MeasureId> measures = rows.stream().map(Row::measure).toList();
        return new Side(
                rows, backend.askAsOf(system, moment, new YearSheets(measures)).sheets());
    }

    private static Comparison compared(
            Side before,
            Side after,
            List<BiPredicate<Sheet, Sheet>> ties,
            BiFunction<Sheet, Sheet, List<MeasureChange>> differences) {
        Map<Sheet, Sheet> pairs = pairs(before.sheets(), after.sheets(), ties);
        List<Compared> all = new ArrayList<>();
        for (Sheet is : after.sheets()) {
            Sheet was = pairs.get(is);
            all.add(new Compared(
                    state(was), state(is), was == null ? List.of(new Added()) : differences.apply(was, is)));
        }
        before.sheets().stream()
                .filter(was -> !pairs.containsValue(was))
                .forEach(gone -> all.add(new Compared(state(gone), null, List.of(new Removed()))));
        all.sort(BY_CODE);
        return new Comparison(Standings.counts(before.rows()), Standings.counts(after.rows()), all);
    }

    /** Each latter sheet with its former one, if it has any; a stronger tie goes before a weaker. */
    private static Map<Sheet, Sheet> pairs(
            List<Sheet> before, List<Sheet> after, List<BiPredicate<Sheet, Sheet>> ties) {
        Map<Sheet, Sheet> pairs = new IdentityHashMap<>();
        List<Sheet> free = new ArrayList<>(before);
        for (BiPredicate<Sheet, Sheet> tie : ties) {
            for (Sheet is : after) {
                Optional<Sheet> was = pairs.containsKey(is)
                        ? Optional.empty()
                        : free.stream().filter(one -> tie.test(one, is)).findFirst();
                was.ifPresent(one -> {
                    pairs.put(is, one);
                    free.remove(one);
                });
            }
        }
        return pairs;
    }

    private static @Nullable State state(@Nullable Sheet sheet) {
        return sheet == null
                ? null
                : new State(sheet.measure(), sheet.code(), sheet.title(), sheet.status(), sheet.percent());
    }
}
