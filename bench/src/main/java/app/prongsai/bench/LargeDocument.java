package app.prongsai.bench;

import app.prongsai.reports.document.PaperCsv;
import app.prongsai.reports.document.TablePaper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A report document with nearly as many measures as are read, and nearly as large as asked for. */
final class LargeDocument {

    private static final int REPORTS = 190;
    private static final double NEARLY = 0.97;

    private LargeDocument() {}

    static byte[] csv(int megabytes) {
        List<List<String>> rows = new ArrayList<>();
        for (int report = 0; report < REPORTS; report++) {
            GeneratedReport.of(report).rows().forEach(row -> rows.add(texts(row)));
        }
        double each = NEARLY * megabytes * 1024 * 1024 / rows.size();
        return PaperCsv.table(
                GeneratedReport.of(0).columns().stream()
                        .map(TablePaper.Column::heading)
                        .toList(),
                rows.stream().map(row -> filledUp(row, each)).toList());
    }

    private static List<String> texts(TablePaper.Row row) {
        return row.cells().stream().map(entries -> String.join("\n", entries)).toList();
    }

    /** Every cell says the same so often that the row is that long. */
    private static List<String> filledUp(List<String> row, double bytes) {
        int once = row.stream()
                .mapToInt(cell -> cell.getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
        int times = Math.max(1, (int) (bytes / once));
        return row.stream().map(cell -> (cell + " ").repeat(times).strip()).toList();
    }
}
