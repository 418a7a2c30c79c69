package app.prongsai.reports.document;

import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Row;
import java.util.Arrays;
import java.util.List;

/** Shares the page among the columns: first the headings, then the longest words, then whoever has most to say. */
final class ColumnWidths {

    /** A longer word or address is broken rather than widening its column. */
    private static final double WIDEST_WORD = 6 * PageForm.TABLE;

    /** A long heading would make all others as high; where it ends in the middle of a word it takes one line more. */
    private static final int MOST_HEADING_LINES = 3;

    private ColumnWidths() {}

    static List<Double> of(List<Column> columns, List<Row> rows) {
        return of(columns, rows, new Words());
    }

    static List<Double> of(List<Column> columns, List<Row> rows, Words known) {
        double[] headings = new double[columns.size()];
        double[] words = new double[columns.size()];
        double[] text = new double[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            String heading = columns.get(column).heading();
            headings[column] = Math.max(
                            ThaiLines.widestWord(known.of(heading), PaperTable::headingWidth),
                            PaperTable.headingWidth(heading) / MOST_HEADING_LINES)
                    + margin();
            words[column] = headings[column];
        }
        for (Row row : rows) {
            List<List<String>> cells = CellEntries.marked(columns, row);
            for (int column = 0; column < columns.size(); column++) {
                for (String entry : cells.get(column)) {
                    double word = Math.min(ThaiLines.widestWord(known.of(entry), PaperTable::width), WIDEST_WORD);
                    words[column] = Math.max(words[column], word + PaperTable.indent(entry) + margin());
                    text[column] += PaperTable.width(entry);
                }
            }
        }
        double[] widths = share(fitting(headings), difference(words, headings), true);
        return Arrays.stream(share(widths, Arrays.stream(text).sum() == 0 ? headings : text, false))
                .boxed()
                .toList();
    }

    /** So many columns that not even their headings fit get narrower ones, and words are broken. */
    private static double[] fitting(double[] headings) {
        double part = Math.min(1, PageForm.TEXT_WIDTH / Arrays.stream(headings).sum());
        return Arrays.stream(headings).map(width -> width * part).toArray();
    }

    /** Spends what the page has left on the wishes in proportion; {@code atMost} them, or all of it. */
    private static double[] share(double[] widths, double[] wishes, boolean atMost) {
        double left = PageForm.TEXT_WIDTH - Arrays.stream(widths).sum();
        double wished = Arrays.stream(wishes).sum();
        double part = wished == 0 ? 0 : atMost ? Math.min(1, left / wished) : left / wished;
        double[] shared = widths.clone();
        for (int i = 0; i < shared.length; i++) {
            shared[i] += wishes[i] * part;
        }
        return shared;
    }

    private static double[] difference(double[] wider, double[] narrower) {
        double[] difference = wider.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= narrower[i];
        }
        return difference;
    }

    private static double margin() {
        // Two paddings, and a point for the rounding of two libraries.
        return 2 * PageForm.CELL_PADDING + 1;
    }
}
