package app.prongsai.reports;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.CompareReports.Change;
import app.prongsai.reports.CompareReports.Comparison;
import app.prongsai.reports.CompareReports.Measure;
import app.prongsai.reports.CompareReports.Standing;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.document.Imprint;
import app.prongsai.reports.document.OfficialText;
import app.prongsai.reports.document.PaperDifferences;
import app.prongsai.reports.document.PaperDifferences.Cell;
import app.prongsai.reports.document.PaperDifferences.Compared;
import app.prongsai.reports.document.TablePaper;
import app.prongsai.reports.document.TablePaper.Row;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays two reports beside each other, on the screen and as a file. */
@Component
class ReportComparisons {

    private final ReportPapers papers;
    private final YearMeasures measures;

    ReportComparisons(ReportPapers papers, YearMeasures measures) {
        this.papers = papers;
        this.measures = measures;
    }

    /** @throws NotFound if the latter is not there, or a version was never published */
    @QueryHandler
    Comparison answer(CompareReports query, TenantId tenant) {
        TablePaper after = papers.ofStaff(tenant, query.after());
        TablePaper before = before(tenant, query.before());
        List<Compared> differing = differences(query.before(), before, query.after(), after);
        long changed = differing.stream().filter(one -> one.after() != null).count();
        return new Comparison(
                outside(before, after),
                differing.stream().map(ReportComparisons::measure).toList(),
                (int) (after.rows().size() - changed));
    }

    /** @throws NotFound as above */
    @QueryHandler
    Content answer(ReportDifferencesFile query, TenantId tenant) {
        TablePaper after = papers.ofStaff(tenant, query.after());
        TablePaper before = before(tenant, query.before());
        TablePaper differences = DifferencesWording.of(
                measures.organisation(tenant),
                List.of(
                        ReportWording.of(query.before(), before == null ? new Imprint.Draft() : before.imprint()),
                        ReportWording.of(query.after(), after.imprint())),
                differences(query.before(), before, query.after(), after));
        String name = "report-differences-" + tenant.code() + "-"
                + query.before().round().value() + "-" + query.after().round().value() + "."
                + query.format().extension();
        return PaperFiles.of(differences, name, query.format());
    }

    private @Nullable TablePaper before(TenantId tenant, ReportSide side) {
        try {
            return papers.ofStaff(tenant, side);
        } catch (NotFound missing) {
            if (side.moment() == null) {
                throw missing;
            }
            return null;
        }
    }

    /** In another year the same months are no difference. */
    private static List<Compared> differences(
            ReportSide earlier, @Nullable TablePaper before, ReportSide later, TablePaper after) {
        int years = later.round().fiscalYear() - earlier.round().fiscalYear();
        return PaperDifferences.between(
                before, after, (column, was, is) -> PlanWording.onlyAnotherYear(column, was, is, years));
    }

    private static Measure measure(Compared one) {
        Change change = one.before() == null ? Change.ADDED : one.after() == null ? Change.GONE : Change.CHANGED;
        return new Measure(one.name(), change, standing(one.before()), standing(one.after()), one.cells());
    }

    /** As the facts beside the printed words tell. */
    private static @Nullable Standing standing(@Nullable Row row) {
        return row != null
                        && row.facts().get("status") instanceof String status
                        && row.facts().get("percent") instanceof Integer percent
                ? new Standing(MeasureStatus.valueOf(status), percent)
                : null;
    }

    private static List<Cell> outside(@Nullable TablePaper before, TablePaper after) {
        Map<String, List<String>> was = before == null ? Map.of() : outside(before);
        List<Cell> cells = new ArrayList<>();
        outside(after).forEach((part, is) -> {
            List<String> earlier = was.getOrDefault(part, List.of());
            if (!earlier.equals(is)) {
                cells.add(new Cell(part, earlier, is));
            }
        });
        return cells;
    }

    private static Map<String, List<String>> outside(TablePaper paper) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("หัวเรื่อง", texts(paper.headingLines()));
        parts.put("ความเป็นมา", texts(List.of(paper.basis())));
        parts.put("หัวตาราง", texts(List.of(paper.caption())));
        return parts;
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(OfficialText::of)
                .toList();
    }
}
