package app.prongsai.ui.imports;

import app.prongsai.imports.ImportDraft;
import app.prongsai.intake.Column;
import app.prongsai.intake.ReadReport;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Cell by cell what stands in the file and what it was taken for; doubtful passages are marked. */
class CellTable extends Table {

    private static final List<Column> RESULTS =
            List.of(Column.IN_PROGRESS, Column.DONE, Column.NOT_STARTED, Column.RESULT, Column.STATUS, Column.EVIDENCE);

    private final ReadReport report;

    CellTable(ReadReport report, ReadReport.Measure measure, ImportDraft.Item item) {
        super(
                item.title(),
                translation("import.cell.column"),
                translation("import.cell.file"),
                translation("import.cell.understood"));
        this.report = report;
        addClassName("import-cells");
        ItemWords words = new ItemWords(item);
        Set<Column> told = new HashSet<>();
        List<Column> missing = new ArrayList<>(ItemWords.COLUMNS);
        for (ReadReport.Cell cell : measure.cells()) {
            List<String> understood = new ArrayList<>();
            for (Column column : new TreeSet<>(cell.columns())) {
                Column kind = RESULTS.contains(column) ? Column.RESULT : column;
                missing.remove(kind);
                if (told.add(kind)) {
                    boolean several = cell.columns().size() > 1;
                    words.of(kind).forEach(word -> understood.add(several ? named(kind, word) : word));
                }
            }
            row(new Span(cell.heading()), original(cell), lines(understood));
        }
        // What a person added although the file has no such cell.
        for (Column column : missing) {
            List<String> added = words.of(column);
            if (!added.isEmpty()) {
                row(new Span(translation("import.field." + column)), new Span("–"), lines(added));
            }
        }
    }

    private Component original(ReadReport.Cell cell) {
        Div text = new Div();
        text.addClassName("as-written");
        List<String> spots = new ArrayList<>();
        for (ReadReport.Finding finding : report.findings()) {
            String spot = finding.spot();
            if (spot != null && Integer.valueOf(cell.row()).equals(finding.row())) {
                spots.add(spot);
            }
        }
        text.add(MarkedText.of(cell.text(), spots));
        return text;
    }

    private static Component lines(List<String> lines) {
        Div all = new Div();
        lines.forEach(line -> all.add(new Div(line)));
        return all;
    }

    private static String named(Column column, String word) {
        return translation("import.field." + column) + ": " + word;
    }

    private static String translation(String key) {
        return I18NProvider.translate(key);
    }
}
