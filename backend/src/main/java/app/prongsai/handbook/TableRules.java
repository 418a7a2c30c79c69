package app.prongsai.handbook;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.handbook.Indicators.Indicator;
import app.prongsai.handbook.LevelScheme.Level;
import app.prongsai.handbook.MeasureTemplates.Template;
import app.prongsai.handbook.YearCalendar.Window;
import app.prongsai.shared.RuleViolated;
import app.prongsai.tables.CsvText;
import app.prongsai.tables.RowProblem;
import app.prongsai.thai.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a table must be like, row by row and as a whole. */
final class TableRules {

    private static final int FIRST_YEAR = 2550;
    private static final int LAST_YEAR = 2650;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A checklist takes some more that the organisation adds. */
    private static final int MOST_ITEMS = 100;

    private TableRules() {}

    static void yearIsKnown(int fiscalYear) {
        unless(
                fiscalYear >= FIRST_YEAR && fiscalYear <= LAST_YEAR,
                "handbook.year-out-of-range",
                String.valueOf(FIRST_YEAR),
                String.valueOf(LAST_YEAR));
    }

    /** Empty if the rows may take the table's place; otherwise what is wrong, in the order of the rows. */
    static List<RowProblem> problems(HandbookTable table, int fiscalYear, List<TableRow> rows) {
        List<RowProblem> problems = new ArrayList<>();
        rows.forEach(row -> check(row.number(), problems, () -> noFormula(row)));
        switch (table) {
            case INDICATORS ->
                whole(problems, read(rows, problems, TableRows::indicator), TableRules::weightsSumToHundred);
            case LEVELS -> whole(problems, read(rows, problems, TableRows::level), TableRules::levelsGoDownToNought);
            case MEASURE_TEMPLATES ->
                whole(problems, read(rows, problems, TableRows::template), TableRules::templatesAreTold);
            case CALENDAR ->
                whole(
                        problems,
                        read(rows, problems, TableRows::window),
                        windows -> windowsAreInTheYear(windows, new FiscalYear(fiscalYear)));
            case HOLIDAYS ->
                whole(
                        problems,
                        read(rows, problems, TableRows::dayOff),
                        days -> daysOffAreInTheYear(days, new FiscalYear(fiscalYear)));
            case OIT_ITEMS -> whole(problems, read(rows, problems, TableRows::oitItem), TableRules::itemsStandOnce);
        }
        return problems;
    }

    private static <R> List<R> read(List<TableRow> rows, List<RowProblem> problems, Function<TableRow, R> reader) {
        List<R> read = new ArrayList<>();
        rows.forEach(row -> check(row.number(), problems, () -> read.add(reader.apply(row))));
        return read;
    }

    /** A table whose rows cannot be read is not looked at as a whole. */
    private static <R> void whole(List<RowProblem> problems, List<R> rows, Consumer<List<R>> rule) {
        if (problems.isEmpty()) {
            check(0, problems, () -> {
                unless(!rows.isEmpty(), "handbook.no-rows");
                rule.accept(rows);
            });
        }
    }

    private static void check(int row, List<RowProblem> problems, Runnable rule) {
        try {
            rule.run();
        } catch (RuleViolated violation) {
            problems.add(RowProblem.of(row, violation));
        }
    }

    private static void noFormula(TableRow row) {
        row.cells().forEach((column, cell) -> unless(!CsvText.formula(cell), "handbook.cell-is-a-formula", column));
    }

    private static void weightsSumToHundred(List<Indicator> indicators) {
        unique(indicators, Indicator::number);
        Map<String, BigDecimal> weights = new HashMap<>();
        for (Indicator indicator : indicators) {
            BigDecimal other = weights.put(indicator.instrument(), indicator.weightOfInstrument());
            unless(
                    other == null || other.compareTo(indicator.weightOfInstrument()) == 0,
                    "handbook.weights-of-one-instrument-differ",
                    indicator.instrument());
        }
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        unless(sum.compareTo(HUNDRED) == 0, "handbook.weights-do-not-sum", sum.toPlainString());
    }

    private static void levelsGoDownToNought(List<Level> levels) {
        unique(levels, Level::name);
        for (int i = 1; i < levels.size(); i++) {
            unless(
                    levels.get(i).minTotal().compareTo(levels.get(i - 1).minTotal()) <= 0,
                    "handbook.levels-do-not-descend",
                    levels.get(i).name());
            unless(levels.get(i).scheme().equals(levels.getFirst().scheme()), "handbook.two-schemes");
        }
        unless(
                levels.getLast().minTotal().signum() == 0 && levels.getLast().minEachInstrument() == null,
                "handbook.levels-leave-a-gap");
    }

    private static void templatesAreTold(List<Template> templates) {
        unique(templates, Template::key);
        templates.forEach(one -> unless(!one.guidelines().isEmpty(), "handbook.template-says-nothing", one.key()));
    }

    private static void windowsAreInTheYear(List<Window> windows, FiscalYear year) {
        unique(windows, Window::key);
        for (Window window : windows) {
            unless(!window.to().isBefore(window.from()), "handbook.window-ends-before-it-begins", window.key());
            unless(
                    !window.to().isBefore(year.from()) && !window.from().isAfter(year.to()),
                    "handbook.window-outside-the-year",
                    window.key(),
                    String.valueOf(year.year()));
        }
    }

    private static void daysOffAreInTheYear(List<DayOff> days, FiscalYear year) {
        unique(days, DayOff::day);
        days.forEach(day -> unless(
                !day.day().isBefore(year.from()) && !day.day().isAfter(year.to()),
                "handbook.window-outside-the-year",
                day.thai(),
                String.valueOf(year.year())));
    }

    private static void itemsStandOnce(List<OitItems.Item> items) {
        unique(items, OitItems.Item::code);
        unless(items.size() <= MOST_ITEMS, "handbook.too-many-items", MOST_ITEMS);
        Map<String, String> titles = new HashMap<>();
        items.forEach(item -> {
            String other = titles.put(item.group(), item.groupTitle());
            unless(
                    other == null || other.equals(item.groupTitle()),
                    "handbook.titles-of-one-group-differ",
                    item.group());
        });
    }

    private static <R> void unique(List<R> rows, Function<R, Object> key) {
        Set<Object> keys = new HashSet<>();
        rows.forEach(row -> {
            Object one = Objects.requireNonNull(key.apply(row));
            unless(keys.add(one), "handbook.key-stands-twice", String.valueOf(one));
        });
    }
}
