package app.prongsai.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The rows of one table of a page; a cell that reaches over several rows is continued in each of them. */
final class HtmlTable {

    private static final int MOST_ROWS = Reference.limit("lines");
    private static final int MOST_COLUMNS = Reference.limit("columns");

    private record Hanging(SourceCell cell, int rows) {}

    private final List<List<SourceCell>> rows = new ArrayList<>();
    private final boolean holdsTables;

    HtmlTable(Element table) {
        holdsTables = table.selectFirst("table table") != null;
        Map<Integer, Hanging> above = Map.of();
        for (Element row : rowsOf(table)) {
            Map<Integer, Hanging> below = new HashMap<>();
            rows.add(cells(row, above, below));
            above = below;
        }
    }

    List<List<SourceCell>> rows() {
        return rows;
    }

    boolean onlyArranges() {
        return holdsTables && rows.stream().noneMatch(cells -> Header.in(0, cells) != null);
    }

    private static List<Element> rowsOf(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (!child.normalName().equals("caption")) {
                child.children().stream()
                        .filter(inner -> inner.normalName().equals("tr"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<SourceCell> cells(Element row, Map<Integer, Hanging> above, Map<Integer, Hanging> below) {
        Grid grid = new Grid();
        above.forEach((column, cell) -> hang(below, column, cell.cell(), cell.rows() - 1));
        for (Element element : row.children()) {
            continueAbove(grid, above);
            SourceCell cell = SourceCell.ofMarkup(Wording.clean(element.html()).replace('\t', ' '));
            int span = number(element, "colspan", MOST_COLUMNS);
            hang(below, grid.width(), cell.over(span), number(element, "rowspan", MOST_ROWS) - 1);
            grid.add(cell, span);
        }
        continueAbove(grid, above);
        return grid.cells();
    }

    private static void hang(Map<Integer, Hanging> below, int column, SourceCell cell, int rows) {
        if (rows > 0) {
            below.put(column, new Hanging(cell, rows));
        }
    }

    /** Cells from above that hang into this row where it has come to. */
    private static void continueAbove(Grid grid, Map<Integer, Hanging> above) {
        Hanging cell = above.get(grid.width());
        while (cell != null) {
            grid.add(cell.cell().below(), cell.cell().span());
            cell = above.get(grid.width());
        }
    }

    private static int number(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        return value.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(value), 1, most) : 1;
    }
}
