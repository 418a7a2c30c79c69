package app.prongsai.reports.document;

import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Entries;
import java.util.List;
import java.util.function.Function;

/** A column and what it says about one thing of the table: a paper with one column more is one line more. */
public record PaperColumn<R>(Column column, Function<R, List<String>> cell) {

    public static <R> PaperColumn<R> plain(String key, String heading, Function<R, List<String>> cell) {
        return of(key, heading, Entries.PLAIN, cell);
    }

    /** A column of one text. */
    public static <R> PaperColumn<R> text(String key, String heading, Function<R, String> cell) {
        return of(key, heading, Entries.PLAIN, row -> List.of(cell.apply(row)));
    }

    public static <R> PaperColumn<R> numbered(String key, String heading, Function<R, List<String>> cell) {
        return of(key, heading, Entries.NUMBERED, cell);
    }

    public static <R> PaperColumn<R> level(String key, String heading, Function<R, List<String>> cell) {
        return of(key, heading, Entries.LEVEL, cell);
    }

    public static <R> PaperColumn<R> listed(String key, String heading, Function<R, List<String>> cell) {
        return of(key, heading, Entries.LISTED, cell);
    }

    private static <R> PaperColumn<R> of(String key, String heading, Entries entries, Function<R, List<String>> cell) {
        return new PaperColumn<>(new Column(key, heading, "", entries), cell);
    }

    /** The same column under an upper heading that it shares with its neighbours. */
    public PaperColumn<R> under(String group) {
        return new PaperColumn<>(new Column(column.key(), column.heading(), group, column.entries()), cell);
    }

    public static <R> List<Column> columns(List<PaperColumn<R>> all) {
        return all.stream().map(PaperColumn::column).toList();
    }

    public static <R> List<List<String>> cells(List<PaperColumn<R>> all, R row) {
        return all.stream().map(one -> one.cell().apply(row)).toList();
    }
}
