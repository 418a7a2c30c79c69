package app.prongsai.intake;

import java.util.List;

/** One way to read a file as rows: a workbook has one for each sheet, a text one for each separator. */
@FunctionalInterface
interface Source {

    /** {@code others}: names of sheets beside the one that was read. */
    record Contents(Places places, List<SourceRow> rows, List<String> others) {

        Contents(Places places, List<SourceRow> rows) {
            this(places, rows, List.of());
        }
    }

    Contents read() throws UnreadableReport;
}
