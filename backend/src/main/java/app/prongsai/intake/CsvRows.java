package app.prongsai.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Fields with a separator; quoted ones may hold it, and line breaks. A row's number is that of its first line. */
final class CsvRows {

    private CsvRows() {}

    static List<SourceRow> of(String text, char separator) throws UnreadableReport {
        boolean announced = text.regionMatches(true, 0, "sep=" + separator, 0, 5);
        return read(announced ? text.substring(5) : text, separator, true);
    }

    /** No rows where the quotes do not fit: then they are part of the text. */
    static List<SourceRow> strict(String text, char separator) throws UnreadableReport {
        return read(text, separator, false);
    }

    private static List<SourceRow> read(String text, char separator, boolean lenient) throws UnreadableReport {
        SourceRows rows = new SourceRows();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(lenient)
                .allowUnclosedQuote(lenient)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                add(rows, record);
            }
        } catch (CsvParseException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.withLinesBelow();
    }

    private static void add(SourceRows rows, CsvRecord record) throws UnreadableReport {
        List<SourceCell> cells = record.getFields().stream().map(SourceCell::of).toList();
        int row = (int) record.getStartingLineNumber();
        if (cells.size() > 1) {
            rows.add(new SourceRow(row, 1, cells));
        } else if (!cells.getFirst().blank()) {
            rows.add(SourceRow.ofText(row, cells.getFirst().text()));
        }
    }
}
