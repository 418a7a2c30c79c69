package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Cell;
import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Measure;
import java.util.ArrayList;
import java.util.List;

/** What the rules of the linter look at: the report as understood, still without findings, and the traces of reading. */
record Reading(ReadReport report, Traces traces, Years years) {

    /** Every text of the file once: cells of the table, lines above it, lines around it. */
    List<Line> texts() {
        List<Line> texts = new ArrayList<>();
        traces.introduction.forEach(line -> texts.add(new Line(line.row(), line.text())));
        report.measures().forEach(measure -> texts.addAll(texts(measure)));
        traces.outside.forEach(line -> texts.add(new Line(line.row(), line.text())));
        return texts;
    }

    static List<Line> texts(Measure measure) {
        return measure.cells().stream()
                .map((Cell cell) -> new Line(cell.row(), cell.text()))
                .toList();
    }

    List<Evidence> evidence() {
        return report.measures().stream()
                .flatMap(measure -> measure.evidence().stream())
                .toList();
    }
}
