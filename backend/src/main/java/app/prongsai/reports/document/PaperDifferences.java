package app.prongsai.reports.document;

import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Row;
import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two papers, row by row and cell by cell. A row is the same one if it has the same key, was carried
 * over from it, or else has the same name.
 */
public final class PaperDifferences {

    private static final String NAMING = "measure";
    private static final String ORIGIN = "origin";

    /** Whether a cell counts as the same although it may be worded differently. */
    public interface Same {
        boolean is(Column column, Row before, Row after);
    }

    /**
     * A row that differs. If only one of the papers has it, the other side is null, and the cells are all that it says.
     *
     * @param name as the later paper has it
     */
    public record Compared(
            String name, @Nullable Row before, @Nullable Row after, List<Cell> cells) {

        public Compared {
            cells = List.copyOf(cells);
        }

        public Row row() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    /** @param what the column's heading, or that which it shares with its neighbours */
    public record Cell(String what, List<String> before, List<String> after) {

        public Cell {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    private final TablePaper later;
    private final @Nullable TablePaper earlier;
    private final Same same;
    private final Map<String, Row> unpaired = new LinkedHashMap<>();
    private final Map<String, Row> byName = new HashMap<>();

    private PaperDifferences(@Nullable TablePaper before, TablePaper after, Same same) {
        this.earlier = before == null ? null : OfficialText.of(before);
        this.later = OfficialText.of(after);
        this.same = same;
    }

    /** The rows that differ, in the order of the later paper; those that are there no more at the end. */
    public static List<Compared> between(@Nullable TablePaper before, TablePaper after, Same same) {
        return new PaperDifferences(before, after, same).all();
    }

    private List<Compared> all() {
        List<Compared> all = new ArrayList<>();
        if (earlier != null) {
            earlier.rows().forEach(row -> unpaired.put(row.key(), row));
        }
        Map<Row, Row> pairs = pairs();
        for (Row row : later.rows()) {
            Row before = pairs.get(row);
            List<Cell> cells = before == null ? whole(later, row, false) : changed(before, row);
            if (before == null || !cells.isEmpty()) {
                all.add(new Compared(name(later, row), before, row, cells));
            }
        }
        for (Row gone : unpaired.values()) {
            all.add(new Compared(name(Objects.requireNonNull(earlier), gone), gone, null, whole(earlier, gone, true)));
        }
        return all;
    }

    /** What is surely the same is found first, so that a name is no one's twice. */
    private Map<Row, Row> pairs() {
        Map<Row, Row> pairs = new IdentityHashMap<>();
        for (Row row : later.rows()) {
            known(row).ifPresent(before -> pairs.put(row, before));
        }
        if (earlier != null) {
            TablePaper paper = earlier;
            unpaired.values().forEach(row -> byName.put(compact(name(paper, row)), row));
        }
        for (Row row : later.rows()) {
            Row namesake = pairs.containsKey(row) ? null : byName.remove(compact(name(later, row)));
            if (namesake != null) {
                unpaired.remove(namesake.key());
                pairs.put(row, namesake);
            }
        }
        return pairs;
    }

    private Optional<Row> known(Row row) {
        Optional<Row> known = Stream.of(row.key(), String.valueOf(row.facts().get(ORIGIN)))
                .map(unpaired::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> unpaired.values().stream()
                        .filter(before -> row.key().equals(before.facts().get(ORIGIN)))
                        .findFirst());
        known.ifPresent(before -> unpaired.remove(before.key()));
        return known;
    }

    private List<Cell> changed(Row before, Row after) {
        List<Cell> cells = new ArrayList<>();
        for (PaperTable.Heading heading : PaperTable.upperHeadings(later.columns())) {
            List<Column> columns = later.columns().subList(heading.column(), heading.end());
            List<String> was = words(Objects.requireNonNull(earlier), before, columns);
            List<String> is = words(later, after, columns);
            if (!was.equals(is) && !same.is(columns.getFirst(), before, after)) {
                cells.add(new Cell(heading.text(), was, is));
            }
        }
        return cells;
    }

    private static List<Cell> whole(TablePaper paper, Row row, boolean gone) {
        List<Cell> cells = new ArrayList<>();
        for (PaperTable.Heading heading : PaperTable.upperHeadings(paper.columns())) {
            List<Column> columns = paper.columns().subList(heading.column(), heading.end());
            List<String> said = words(paper, row, columns);
            if (!said.isEmpty() && !columns.getFirst().key().equals(NAMING)) {
                cells.add(new Cell(heading.text(), gone ? said : List.of(), gone ? List.of() : said));
            }
        }
        return cells;
    }

    /** Of columns that share a heading, what stands in any of them, each below its own. */
    private static List<String> words(TablePaper paper, Row row, List<Column> columns) {
        List<String> words = new ArrayList<>();
        for (Column column : columns) {
            List<String> cell = words(paper, row, column.key());
            if (columns.size() > 1 && !cell.isEmpty() && !cell.equals(List.of(column.heading()))) {
                words.add(column.heading());
            }
            words.addAll(cell);
        }
        return words;
    }

    private static List<String> words(TablePaper paper, Row row, String key) {
        int place = place(paper.columns(), key);
        return place < 0 ? List.of() : CellEntries.words(paper.columns(), row).get(place);
    }

    private static String name(TablePaper paper, Row row) {
        int naming = Math.max(0, place(paper.columns(), NAMING));
        return String.join(" ", row.cells().get(naming));
    }

    private static int place(List<Column> columns, String key) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).key().equals(key)) {
                return column;
            }
        }
        return -1;
    }

    private static String compact(String name) {
        return ThaiNumerals.toArabic(name).replaceAll("\\s", "");
    }
}
