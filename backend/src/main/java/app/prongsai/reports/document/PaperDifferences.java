package app.prongsai.reports.document;

import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Row;
import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between two papers, cell by cell; a row is the same one if it has the same key, or else the same name. */
public final class PaperDifferences {

    private static final String NAMING = "measure";
    private static final List<String> NONE = List.of("ไม่มี");

    /** Whether a cell counts as the same although it may be worded differently. */
    public interface Same {
        boolean is(Column column, Row before, Row after);
    }

    /** One cell that differs; of a row that only one of the papers has, all of it. */
    public record Difference(String key, String name, String what, List<String> before, List<String> after) {}

    private final TablePaper before;
    private final TablePaper after;
    private final Same same;

    private PaperDifferences(TablePaper before, TablePaper after, Same same) {
        this.before = OfficialText.of(before);
        this.after = OfficialText.of(after);
        this.same = same;
    }

    public static List<Difference> between(TablePaper before, TablePaper after, Same same) {
        return new PaperDifferences(before, after, same).all();
    }

    /** As columns of a paper: the row's name, what of it, and the words of either side. */
    public static List<PaperColumn<Difference>> columns(String before, String after) {
        return List.of(
                PaperColumn.text(NAMING, "มาตรการ", Difference::name),
                PaperColumn.text("what", "รายการ", Difference::what),
                PaperColumn.plain("before", before, Difference::before),
                PaperColumn.plain("after", after, Difference::after));
    }

    private List<Difference> all() {
        Map<String, Row> unpaired = new LinkedHashMap<>();
        before.rows().forEach(row -> unpaired.put(row.key(), row));
        Map<String, Row> byName = new HashMap<>();
        unpaired.values().forEach(row -> byName.put(compact(name(before, row)), row));
        Set<String> keys = after.rows().stream().map(Row::key).collect(Collectors.toSet());
        byName.values().removeIf(row -> keys.contains(row.key()));
        List<Difference> all = new ArrayList<>();
        for (Row row : after.rows()) {
            Row earlier = unpaired.containsKey(row.key())
                    ? unpaired.get(row.key())
                    : byName.remove(compact(name(after, row)));
            if (earlier == null) {
                all.add(new Difference(row.key(), name(after, row), "เพิ่มมาตรการ", NONE, whole(after.columns(), row)));
            } else {
                unpaired.remove(earlier.key());
                compare(earlier, row, all);
            }
        }
        for (Row row : unpaired.values()) {
            all.add(new Difference(row.key(), name(before, row), "ยกเลิกมาตรการ", whole(before.columns(), row), NONE));
        }
        return all;
    }

    private void compare(Row earlier, Row later, List<Difference> into) {
        for (Column column : after.columns()) {
            List<String> was = words(before, earlier, column.key());
            List<String> is = words(after, later, column.key());
            if (!was.equals(is) && !same.is(column, earlier, later)) {
                into.add(new Difference(
                        later.key(),
                        name(after, later),
                        column.heading(),
                        was.isEmpty() ? NONE : was,
                        is.isEmpty() ? NONE : is));
            }
        }
    }

    private static List<String> words(TablePaper paper, Row row, String key) {
        int place = place(paper.columns(), key);
        return place < 0 ? List.of() : CellEntries.words(paper.columns(), row).get(place);
    }

    private static List<String> whole(List<Column> columns, Row row) {
        List<List<String>> words = CellEntries.words(columns, row);
        List<String> whole = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!words.get(column).isEmpty() && !columns.get(column).key().equals(NAMING)) {
                whole.add(columns.get(column).heading() + ": " + String.join(" ", words.get(column)));
            }
        }
        return whole;
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
