package app.prongsai.reports;

import app.prongsai.intake.Column;
import app.prongsai.intake.OwnReport;
import app.prongsai.intake.ReadReport;
import app.prongsai.intake.ReadReport.Cell;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A measure's sheet as the linter reads measures. */
final class LintedMeasure {

    private static final List<Remark> RESULTS = List.of(Remark.PROBLEM, Remark.OBSTACLE, Remark.RECOMMENDATION);

    private final int row;
    private final Sheet sheet;

    private LintedMeasure(int row, Sheet sheet) {
        this.row = row;
        this.sheet = sheet;
    }

    static List<ReadReport.Measure> of(List<Sheet> sheets) {
        List<ReadReport.Measure> measures = new ArrayList<>();
        for (Sheet sheet : sheets) {
            measures.add(new LintedMeasure(measures.size() + 1, sheet).measure());
        }
        return measures;
    }

    /** What a year's work led to, which next year's report must not repeat word for word. */
    static List<String> resultsOf(Sheet sheet) {
        return Stream.concat(
                        sheet.evidence().stream().map(LintedMeasure::words),
                        RESULTS.stream().map(remark -> sheet.remarks().getOrDefault(remark, "")))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private ReadReport.Measure measure() {
        return new ReadReport.Measure(
                row,
                sheet.title(),
                sheet.guidelines().stream().map(this::guideline).toList(),
                status(sheet.status()),
                null,
                sheet.evidence().stream().map(this::evidence).toList(),
                said(Remark.PROBLEM),
                said(Remark.OBSTACLE),
                said(Remark.RECOMMENDATION),
                said(Remark.NOTE),
                null,
                null,
                comparison(),
                cells());
    }

    private ReadReport.Guideline guideline(Guideline guideline) {
        return new ReadReport.Guideline(
                row,
                guideline.text(),
                guideline.responsible().stream().map(Responsible::text).toList(),
                guideline.from(),
                guideline.to());
    }

    private ReadReport.Evidence evidence(Evidence item) {
        LocalDate from = item.from();
        LocalDate to = item.to();
        return new ReadReport.Evidence(
                row,
                words(item),
                ReadReport.EvidenceKind.valueOf(item.kind().name()),
                item.number(),
                from,
                to == null ? from : to);
    }

    /** Title and address; a file has its own address on the organisation's pages. */
    private static String words(Evidence item) {
        String file = item.file();
        String address =
                item.link() == null && file != null ? "https://prongsai.invalid/evidence/" + file : item.link();
        return address == null ? item.title() : item.title() + " " + address;
    }

    private @Nullable String said(Remark remark) {
        return sheet.remarks().get(remark);
    }

    private @Nullable String comparison() {
        String words = said(Remark.COMPARISON);
        return words == null && !sheet.figures().isEmpty()
                ? sheet.figures().getFirst().name()
                : words;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        cells.add(OwnReport.cell(row, Column.TITLE, sheet.title()));
        sheet.guidelines().forEach(one -> cells.add(OwnReport.cell(row, Column.GUIDELINE, one.text())));
        sheet.evidence().forEach(item -> cells.add(OwnReport.cell(row, Column.EVIDENCE, item.title())));
        sheet.remarks().forEach((remark, text) -> cells.add(OwnReport.cell(row, column(remark), text)));
        return cells;
    }

    private static Column column(Remark remark) {
        return switch (remark) {
            case PROBLEM -> Column.PROBLEM;
            case OBSTACLE -> Column.OBSTACLE;
            case RECOMMENDATION -> Column.RECOMMENDATION;
            case COMPARISON -> Column.COMPARISON;
            case NOTE -> Column.NOTE;
        };
    }

    private static ReadReport.Status status(MeasureStatus status) {
        return switch (status) {
            case NOT_STARTED -> ReadReport.Status.NOT_STARTED;
            case IN_PROGRESS -> ReadReport.Status.IN_PROGRESS;
            case DONE -> ReadReport.Status.DONE;
        };
    }
}
