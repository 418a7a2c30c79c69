package app.prongsai.measures.read;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.GuidelineAssigned;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.NothingToReportStated;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.RemarkMade;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per measure: all its data and its history. */
@Component
@ProcessingGroup(Sheets.NAME)
class Sheets {

    static final String NAME = "measure-sheets";

    private static final String NONE = "ไม่มี";

    private final TenantCollection<Sheet> sheets;

    Sheets(ReadModels readModels) {
        sheets = readModels.collection(NAME, Sheet.class);
    }

    @EventHandler
    void on(MeasureEvent event, Occurred occurred) {
        sheets.change(
                occurred.tenant(),
                event.measure().value(),
                occurred.place(),
                before -> remembering(after(before, event), event, occurred));
    }

    @QueryHandler
    Sheet answer(MeasureSheet query, TenantId tenant) {
        return sheets.find(tenant, query.measure().value()).orElseThrow(NotFound::new);
    }

    @QueryHandler
    YearSheets.Sheets answer(YearSheets query, TenantId tenant) {
        return new YearSheets.Sheets(sheets.find(
                tenant,
                query.measures().stream().map(measure -> measure.value()).toList()));
    }

    private static Sheet after(@Nullable Sheet sheet, MeasureEvent event) {
        if (event instanceof MeasurePlanned planned) {
            return new Sheet(
                    planned.measure(),
                    planned.fiscalYear(),
                    planned.code(),
                    planned.title(),
                    planned.from(),
                    planned.to(),
                    MeasureStatus.NOT_STARTED,
                    0,
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of());
        }
        if (sheet == null) {
            throw new IllegalStateException("An event of a measure came before its plan");
        }
        return switch (event) {
            case MeasurePlanned planned -> sheet;
            case GuidelineAssigned assigned -> guideline(sheet, assigned.guideline());
            case WorkStarted started -> status(sheet, MeasureStatus.IN_PROGRESS, sheet.percent());
            case ProgressReported reported -> status(sheet, sheet.status(), reported.percent());
            case MeasureCompleted completed -> status(sheet, MeasureStatus.DONE, 100);
            case MeasureReopened reopened ->
                status(sheet, reopened.status(), reopened.status() == MeasureStatus.NOT_STARTED ? 0 : sheet.percent());
            case RemarkMade made -> remark(sheet, made.remark(), made.text());
            case NothingToReportStated stated -> remark(sheet, stated.remark(), NONE);
            case EvidenceAttached attached -> evidence(sheet, plus(sheet.evidence(), attached.evidence()));
            case EvidenceWithdrawn withdrawn -> evidence(sheet, minus(sheet.evidence(), List.of(withdrawn.evidence())));
            case ReportUndone undone ->
                status(
                        evidence(sheet, minus(sheet.evidence(), undone.withdrawnEvidence())),
                        undone.status(),
                        undone.percent());
        };
    }

    private static Sheet guideline(Sheet sheet, Guideline guideline) {
        return copy(
                sheet,
                sheet.status(),
                sheet.percent(),
                plus(sheet.guidelines(), guideline),
                sheet.evidence(),
                sheet.remarks(),
                sheet.history());
    }

    private static Sheet status(Sheet sheet, MeasureStatus status, int percent) {
        return copy(sheet, status, percent, sheet.guidelines(), sheet.evidence(), sheet.remarks(), sheet.history());
    }

    private static Sheet evidence(Sheet sheet, List<Evidence> evidence) {
        return copy(
                sheet, sheet.status(), sheet.percent(), sheet.guidelines(), evidence, sheet.remarks(), sheet.history());
    }

    private static Sheet remark(Sheet sheet, Remark remark, String text) {
        Map<Remark, String> remarks = new HashMap<>(sheet.remarks());
        remarks.put(remark, text);
        return copy(
                sheet, sheet.status(), sheet.percent(), sheet.guidelines(), sheet.evidence(), remarks, sheet.history());
    }

    private static Sheet remembering(Sheet sheet, MeasureEvent event, Occurred occurred) {
        Entry entry = new Entry(
                occurred.at(),
                occurred.actor(),
                occurred.channel(),
                event.getClass().getSimpleName(),
                History.details(event));
        return copy(
                sheet,
                sheet.status(),
                sheet.percent(),
                sheet.guidelines(),
                sheet.evidence(),
                sheet.remarks(),
                plus(sheet.history(), entry));
    }

    private static Sheet copy(
            Sheet sheet,
            MeasureStatus status,
            int percent,
            List<Guideline> guidelines,
            List<Evidence> evidence,
            Map<Remark, String> remarks,
            List<Entry> history) {
        return new Sheet(
                sheet.measure(),
                sheet.fiscalYear(),
                sheet.code(),
                sheet.title(),
                sheet.from(),
                sheet.to(),
                status,
                percent,
                guidelines,
                evidence,
                remarks,
                history);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static List<Evidence> minus(List<Evidence> evidence, List<String> ids) {
        return evidence.stream().filter(item -> !ids.contains(item.id())).toList();
    }
}
