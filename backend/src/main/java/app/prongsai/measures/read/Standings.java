package app.prongsai.measures.read;

import app.prongsai.measures.Budget;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.measures.read.Overview.Standing;
import app.prongsai.measures.read.Overview.UnitCounts;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts over a board. */
final class Standings {

    private static final Duration SILENCE = Duration.ofDays(30);

    private Standings() {}

    static Standing of(int year, List<Row> rows, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.ZONE));
        return new Standing(
                year,
                counts(rows),
                units(rows),
                rows.stream().filter(row -> row.overdueOn(today)).toList(),
                rows.stream().filter(row -> row.evidence() == row.undated()).toList(),
                rows.stream()
                        .filter(row -> row.status() != MeasureStatus.DONE)
                        .filter(row -> !row.from().isAfter(today))
                        .filter(row -> row.heardOf().isBefore(clock.instant().minus(SILENCE)))
                        .toList(),
                rows.stream().filter(Row::awaitingApproval).toList(),
                new Budget(sum(rows, Budget::planned), sum(rows, Budget::spent)));
    }

    /** Null where no measure says anything. */
    private static @Nullable Long sum(List<Row> rows, Function<Budget, @Nullable Long> part) {
        List<Long> said = rows.stream()
                .map(Row::budget)
                .map(part)
                .filter(Objects::nonNull)
                .toList();
        return said.isEmpty() ? null : said.stream().mapToLong(Long::longValue).sum();
    }

    static Counts counts(List<Row> rows) {
        Map<MeasureStatus, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return new Counts(
                counts.getOrDefault(MeasureStatus.NOT_STARTED, 0),
                counts.getOrDefault(MeasureStatus.IN_PROGRESS, 0),
                counts.getOrDefault(MeasureStatus.DONE, 0));
    }

    private static List<UnitCounts> units(List<Row> rows) {
        Map<String, List<Row>> byUnit = new TreeMap<>();
        for (Row row : rows) {
            row.responsible().stream()
                    .map(Responsible::text)
                    .distinct()
                    .forEach(unit -> byUnit.merge(unit, List.of(row), Standings::both));
        }
        return byUnit.entrySet().stream()
                .map(entry -> new UnitCounts(entry.getKey(), counts(entry.getValue())))
                .toList();
    }

    private static List<Row> both(List<Row> some, List<Row> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
