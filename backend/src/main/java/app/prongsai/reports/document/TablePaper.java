package app.prongsai.reports.document;

import app.prongsai.reports.document.OfficialReport.Signature;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An official paper around one table: what reports, plans and lists of differences have in common, and what every kind
 * of file is made from. Digits may be Arabic: the writers write Thai ones.
 *
 * @param kind what a program reads it as: "report", "plan", "differences"
 * @param name a few words for a spreadsheet's tab
 * @param headingLines bold and centred; together they are the document's title
 * @param shortTitle one line at the top of every page but the first
 * @param basis introductory paragraph, may be empty
 * @param caption line above the table, may be empty
 * @param documentNumber may be empty; so may {@code date}
 * @param facts what a program wants to know and paper does not print: dates in ISO form, codes, numbers
 * @param imprint what it says of its own publication
 */
public record TablePaper(
        String kind,
        String name,
        List<String> headingLines,
        String shortTitle,
        String basis,
        String caption,
        List<Column> columns,
        List<Row> rows,
        List<Signature> signatures,
        String documentNumber,
        String date,
        Map<String, Object> facts,
        Imprint imprint) {

    public TablePaper {
        headingLines = List.copyOf(headingLines);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        signatures = List.copyOf(signatures);
        facts = ordered(facts);
        int cells = columns.size();
        if (headingLines.isEmpty() || String.join("", headingLines).isBlank()) {
            throw new IllegalArgumentException("An official paper needs a heading");
        }
        if (cells == 0 || rows.stream().anyMatch(row -> row.cells().size() != cells)) {
            throw new IllegalArgumentException("Every row has one cell for every column");
        }
    }

    /** A paper that is not published in versions. */
    public TablePaper(
            String kind,
            String name,
            List<String> headingLines,
            String shortTitle,
            String basis,
            String caption,
            List<Column> columns,
            List<Row> rows,
            List<Signature> signatures,
            String documentNumber,
            String date,
            Map<String, Object> facts) {
        this(
                kind,
                name,
                headingLines,
                shortTitle,
                basis,
                caption,
                columns,
                rows,
                signatures,
                documentNumber,
                date,
                facts,
                new Imprint.None());
    }

    public TablePaper with(Imprint said) {
        return new TablePaper(
                kind,
                name,
                headingLines,
                shortTitle,
                basis,
                caption,
                columns,
                rows,
                signatures,
                documentNumber,
                date,
                facts,
                said);
    }

    /**
     * @param key the column's name for programs; never changes
     * @param group upper heading shared with the neighbours of the same group; empty for none
     */
    public record Column(String key, String heading, String group, Entries entries) {}

    /** How the entries of a cell stand below one another. */
    public enum Entries {
        /** As paragraphs. */
        PLAIN,
        /** With running numbers. */
        NUMBERED,
        /** Each level with the numbered entry it belongs to, if there are as many. */
        LEVEL,
        /** As a list with dashes, unless there is only one. */
        LISTED
    }

    /**
     * @param key by which the same row is found in another paper
     * @param cells one for each column, of one paragraph per entry; an empty list is an empty cell
     */
    public record Row(String key, List<List<String>> cells, Map<String, Object> facts) {

        public Row {
            cells = cells.stream().map(List::copyOf).toList();
            facts = ordered(facts);
        }
    }

    static Map<String, Object> ordered(Map<String, Object> facts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
