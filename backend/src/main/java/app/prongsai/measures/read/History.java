package app.prongsai.measures.read;

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
import java.util.Map;

/** What a sentence of the history says beside who, when and how. */
final class History {

    private History() {}

    static Map<String, String> details(MeasureEvent event) {
        return switch (event) {
            case MeasurePlanned planned -> Map.of("title", planned.title());
            case GuidelineAssigned assigned ->
                Map.of(
                        "number", String.valueOf(assigned.guideline().number()),
                        "text", assigned.guideline().text());
            case WorkStarted started -> Map.of();
            case ProgressReported reported ->
                Map.of("percent", String.valueOf(reported.percent()), "text", reported.text());
            case RemarkMade made -> Map.of("remark", made.remark().name(), "text", made.text());
            case NothingToReportStated stated ->
                Map.of("remark", stated.remark().name());
            case EvidenceAttached attached ->
                attached.evidence().file() == null
                        ? Map.of("title", attached.evidence().title())
                        : Map.of(
                                "title",
                                attached.evidence().title(),
                                "file",
                                attached.evidence().file());
            case EvidenceWithdrawn withdrawn -> Map.of("reason", withdrawn.reason());
            case MeasureCompleted completed -> Map.of();
            case MeasureReopened reopened -> Map.of("status", reopened.status().name(), "reason", reopened.reason());
            case ReportUndone undone ->
                Map.of("status", undone.status().name(), "percent", String.valueOf(undone.percent()));
        };
    }
}
