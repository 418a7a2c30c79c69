package app.prongsai.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The headings of a table, first row and, once merged, the second; a repeat after a page break has the same first row. */
record Header(int row, List<String> firstRow, List<Integer> spans, List<String> headings, List<Set<Column>> columns) {

    private static final int FEWEST = 3;
    private static final int MOST_COLUMNS = Reference.limit("columns");

    /** A row is a header when a measure column and most of its other cells are headings we know. */
    static @Nullable Header in(int row, List<SourceCell> cells) {
        if (cells.size() > MOST_COLUMNS) {
            return null;
        }
        List<String> headings =
                cells.stream().map(SourceCell::own).map(Headings::text).toList();
        List<Integer> spans = cells.stream().map(SourceCell::span).toList();
        List<Set<Column>> columns = settled(headings);
        Set<Column> known = union(columns);
        long filled = headings.stream().filter(heading -> !heading.isEmpty()).count();
        long understood = columns.stream().filter(said -> !said.isEmpty()).count();
        boolean fits = known.contains(Column.TITLE) && known.size() >= FEWEST && understood * 3 >= filled * 2;
        return fits ? new Header(row, headings, spans, headings, columns) : null;
    }

    /** Beside a column of measures, one of activities tells how they are carried out. */
    private static List<Set<Column>> settled(List<String> headings) {
        List<Set<Column>> columns =
                new ArrayList<>(headings.stream().map(Headings::columns).toList());
        Set<Column> title = EnumSet.of(Column.TITLE);
        boolean several = Collections.frequency(columns, title) > 1
                && headings.stream().anyMatch(heading -> heading.contains("มาตรการ"));
        for (int i = 0; several && i < columns.size(); i++) {
            if (columns.get(i).equals(title) && !headings.get(i).contains("มาตรการ")) {
                columns.set(i, EnumSet.of(Column.GUIDELINE));
            }
        }
        return columns;
    }

    /** The row of statuses under "ผลการดำเนินการ"; right below a first row it may hold headings nobody taught us. */
    static boolean isSecondRow(List<String> cells, boolean belowFirst) {
        if (cells.size() > MOST_COLUMNS) {
            return false;
        }
        List<String> headings = cells.stream()
                .map(Headings::text)
                .filter(heading -> !heading.isEmpty())
                .toList();
        List<Set<Column>> columns = headings.stream().map(Headings::columns).toList();
        long statuses = union(columns).stream().filter(Column::isStatus).count();
        long unknown = columns.stream().filter(Set::isEmpty).count();
        return statuses >= 2 && (belowFirst ? unknown < statuses : unknown == 0);
    }

    boolean repeats(Header other) {
        return firstRow.equals(other.firstRow);
    }

    Header withSecondRow(List<String> cells) {
        List<String> second = new ArrayList<>(cells.stream().map(Headings::text).toList());
        List<String> first = new ArrayList<>(firstRow);
        int result = resultAt();
        if (result >= 0 && second.stream().noneMatch(String::isEmpty) && second.size() < first.size()) {
            // The flattening lost the span: the statuses stand at the left and the first row is too short.
            second.addAll(0, Collections.nCopies(result, ""));
            first.addAll(result + 1, Collections.nCopies(cells.size() - 1, ""));
        }
        List<String> headings = new ArrayList<>();
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            String above = i < first.size() ? first.get(i) : "";
            String below = i < second.size() ? second.get(i) : "";
            headings.add(above.equals(below) ? above : above + below);
            merged.add(Headings.columns(below).isEmpty() ? above + below : below);
        }
        return new Header(row, firstRow, spans, headings, settled(merged));
    }

    private int resultAt() {
        for (int i = 0; i < firstRow.size(); i++) {
            if (Headings.columns(firstRow.get(i)).contains(Column.RESULT)) {
                return i;
            }
        }
        return -1;
    }

    Set<Column> columnsAt(int index) {
        if (index >= columns.size()
                || !columns.get(index).isEmpty()
                || !headings.get(index).isEmpty()) {
            return index < columns.size() ? columns.get(index) : Set.of();
        }
        for (int i = 0; i < index && i < spans.size(); i++) {
            if (i + spans.get(i) > index && !columns.get(i).contains(Column.RESULT)) {
                return columns.get(i);
            }
        }
        return Set.of();
    }

    /** A cell that covers several of the status columns can tell the status in words alone. */
    Set<Column> columnsUnder(int index, int span) {
        Set<Column> statuses = EnumSet.noneOf(Column.class);
        for (int i = index; i < index + span && i < width(); i++) {
            columnsAt(i).stream().filter(Column::isStatus).forEach(statuses::add);
        }
        return statuses.size() > 1 ? EnumSet.of(Column.STATUS) : columnsAt(index);
    }

    String headingAt(int index) {
        return index < headings.size() ? headings.get(index) : "";
    }

    int width() {
        return columns.size();
    }

    /** Headings nobody taught us. */
    List<String> unknown() {
        return IntStream.range(0, width())
                .filter(i -> columns.get(i).isEmpty() && !headings.get(i).isEmpty())
                .mapToObj(headings::get)
                .toList();
    }

    private static Set<Column> union(List<Set<Column>> columns) {
        Set<Column> union = EnumSet.noneOf(Column.class);
        columns.forEach(union::addAll);
        return union;
    }
}
