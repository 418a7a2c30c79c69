package app.prongsai.intake;

import java.util.List;
import java.util.TreeMap;

/** How a row's number is told to a person: a line, a row of a sheet or of a document's table, or a measure. */
public record Places(Kind kind, List<Table> tables) {

    public enum Kind {
        LINE,
        SHEET_ROW,
        BLOCK,
        MEASURE
    }

    /** From its first to its last row. */
    public record Table(int first, int last) {}

    public Places {
        tables = List.copyOf(tables);
    }

    static final Places LINES = new Places(Kind.LINE, List.of());
    static final Places SHEET_ROWS = new Places(Kind.SHEET_ROW, List.of());

    /** Of a report that is made here; 0 is what stands above its table. */
    static final Places MEASURES = new Places(Kind.MEASURE, List.of());

    /** In a document paragraphs and rows of tables share one numbering. */
    static Places blocks(List<SourceRow> rows) {
        TreeMap<Integer, Table> tables = new TreeMap<>();
        for (SourceRow row : rows) {
            if (!row.isText()) {
                tables.merge(
                        row.table(),
                        new Table(row.row(), row.row()),
                        (known, more) -> new Table(known.first(), more.last()));
            }
        }
        return new Places(Kind.BLOCK, List.copyOf(tables.values()));
    }

    public String of(int row) {
        return switch (kind) {
            case LINE -> "บรรทัด " + row;
            case SHEET_ROW -> "แถว " + row;
            case BLOCK -> block(row);
            case MEASURE -> row == 0 ? "หัวรายงาน" : "มาตรการที่ " + row;
        };
    }

    /** Several rows of which only the first needs the word. */
    String of(List<Integer> rows) {
        List<String> told = rows.stream().distinct().map(this::of).toList();
        boolean plain = kind == Kind.LINE || kind == Kind.SHEET_ROW;
        String word = plain && !told.isEmpty() ? told.getFirst().split(" ")[0] + " " : "";
        return word
                + String.join(
                        ", ",
                        told.stream().map(one -> one.substring(word.length())).toList());
    }

    private String block(int row) {
        int before = 0;
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            if (row < table.first()) {
                break;
            }
            if (row <= table.last()) {
                return "ตาราง " + (i + 1) + " แถว " + (row - table.first() + 1);
            }
            before += table.last() - table.first() + 1;
        }
        return "ย่อหน้า " + (row - before);
    }
}
