package app.prongsai.reports.document;

import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Entries;
import app.prongsai.reports.document.TablePaper.Row;
import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The entries of a row's cells as they are written: the words, and the marks that paper and screens add to a list. */
final class CellEntries {

    static final String DASH = "- ";

    private static final Pattern DASHED = Pattern.compile("^[-–—•]\\s+");
    private static final Pattern NUMBERED = Pattern.compile("^[๐-๙]+[.)].*", Pattern.DOTALL);

    private CellEntries() {}

    /** The same words in every kind of file: guidelines with their numbers, lists without dashes and blanks. */
    static List<List<String>> words(List<Column> columns, Row row) {
        List<List<String>> words = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            List<String> cell = row.cells().get(column);
            words.add(
                    switch (columns.get(column).entries()) {
                        case PLAIN, LEVEL -> cell;
                        case NUMBERED -> withNumbers(cell);
                        case LISTED -> listed(cell);
                    });
        }
        return words;
    }

    /** The words, those of a list of several each after a dash. */
    static List<List<String>> marked(List<Column> columns, Row row) {
        List<List<String>> marked = words(columns, row);
        for (int column = 0; column < columns.size(); column++) {
            List<String> cell = marked.get(column);
            if (columns.get(column).entries() == Entries.LISTED
                    && row.cells().get(column).size() > 1) {
                marked.set(column, cell.stream().map(DASH::concat).toList());
            }
        }
        return marked;
    }

    /** The column whose entries are numbered, or -1. */
    static int numbered(List<Column> columns) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).entries() == Entries.NUMBERED) {
                return column;
            }
        }
        return -1;
    }

    static String number(int index) {
        return ThaiNumerals.toThai(index + 1 + ". ");
    }

    private static List<String> withNumbers(List<String> entries) {
        List<String> numbered = new ArrayList<>();
        for (String entry : entries) {
            boolean has = entry.isBlank() || NUMBERED.matcher(entry).matches();
            numbered.add(has ? entry : number(numbered.size()) + entry);
        }
        return numbered;
    }

    private static List<String> listed(List<String> entries) {
        if (entries.size() < 2) {
            return entries;
        }
        return entries.stream()
                .filter(entry -> !entry.isBlank())
                .map(entry -> DASHED.matcher(entry).replaceFirst(""))
                .toList();
    }
}
