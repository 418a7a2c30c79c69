package app.prongsai.tables;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.RuleViolated;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of a CSV or XLSX file (of its first sheet), known by content and not by name; blank rows are left out. */
public final class TableFile {

    public static final int LARGEST = 2 * 1024 * 1024;

    static final int MOST_ROWS = 5_000;
    static final int MOST_CELLS = 200;
    static final int LONGEST_CELL = 10_000;

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\u00a0\\u200b\\ufeff\\s]+");
    private static final String ZIP = "504b0304";
    private static final List<String> OTHERS =
            List.of("d0cf11e0", "25504446", "7b5c727466", "89504e47", "ffd8ff", "47494638", "1f8b08", "504b0506");

    /** @param number as a spreadsheet counts, from 1 */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Empty if the row is shorter. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** How much of a file is taken. */
    public record Limits(int bytes, int rows) {

        static final Limits USUAL = new Limits(LARGEST, MOST_ROWS);
    }

    private TableFile() {}

    /** @throws RuleViolated if there is no table to read, or more than the usual limits allow */
    public static List<Row> rows(byte[] file) {
        return rows(file, Limits.USUAL);
    }

    /** @throws RuleViolated if there is no table to read, or more than the limits allow */
    public static List<Row> rows(byte[] file, Limits limits) {
        unless(file.length > 0, "table.empty");
        unless(file.length <= limits.bytes(), "table.too-large", limits.bytes() / 1024 / 1024);
        OTHERS.forEach(other -> unless(!startsWith(file, other), "table.unknown-kind"));
        Builder table = new Builder(limits.rows());
        List<Row> rows = startsWith(file, ZIP) ? Workbook.rows(file, table) : CsvText.rows(file, table);
        rows = rows.stream().filter(row -> !row.blank()).toList();
        unless(!rows.isEmpty(), "table.empty");
        return rows;
    }

    /** What a reader in the midst of a file adds to; refuses what goes beyond the limits. */
    static final class Builder {

        private final List<Row> rows = new ArrayList<>();
        private final int mostRows;
        private List<String> cells = new ArrayList<>();

        Builder(int mostRows) {
            this.mostRows = mostRows;
        }

        void cell(int column, String text) {
            unless(column < MOST_CELLS, "table.too-many-columns", MOST_CELLS);
            unless(text.length() <= LONGEST_CELL, "table.cell-too-long", LONGEST_CELL);
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(clean(text));
        }

        void cell(String text) {
            cell(cells.size(), text);
        }

        void endRow(int number) {
            unless(number <= mostRows && rows.size() < mostRows, "table.too-many-rows", mostRows);
            rows.add(new Row(number, cells));
            cells = new ArrayList<>();
        }

        List<Row> rows() {
            return rows;
        }

        private static String clean(String text) {
            return BLANKS.matcher(text).replaceAll(" ").strip();
        }
    }

    private static boolean startsWith(byte[] file, String hex) {
        byte[] first = HexFormat.of().parseHex(hex);
        if (file.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (file[i] != first[i]) {
                return false;
            }
        }
        return true;
    }
}
