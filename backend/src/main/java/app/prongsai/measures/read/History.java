package app.prongsai.measures.read;

import app.prongsai.measures.Figure;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.BudgetPlanned;
import app.prongsai.measures.events.MeasureEvent.CompletionRequested;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceCorrected;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.FigureCompared;
import app.prongsai.measures.events.MeasureEvent.GuidelineAssigned;
import app.prongsai.measures.events.MeasureEvent.GuidelineDropped;
import app.prongsai.measures.events.MeasureEvent.GuidelineRevised;
import app.prongsai.measures.events.MeasureEvent.MeasureCarriedOver;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.MeasureRescheduled;
import app.prongsai.measures.events.MeasureEvent.MeasureRetitled;
import app.prongsai.measures.events.MeasureEvent.NothingToReportStated;
import app.prongsai.measures.events.MeasureEvent.PostponementDeclined;
import app.prongsai.measures.events.MeasureEvent.PostponementRequested;
import app.prongsai.measures.events.MeasureEvent.PostponementWithdrawn;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.RemarkMade;
import app.prongsai.measures.events.MeasureEvent.RemarkUndone;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.ReturnedForMoreWork;
import app.prongsai.measures.events.MeasureEvent.SpendingReported;
import app.prongsai.measures.events.MeasureEvent.WordsWithdrawn;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.thai.ThaiDates;
import java.math.BigDecimal;
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
            case EvidenceCorrected corrected ->
                Map.of("title", corrected.evidence().title(), "reason", corrected.reason());
            case CompletionRequested requested -> Map.of();
            case ReturnedForMoreWork returned -> Map.of("reason", returned.reason());
            case MeasureCompleted completed -> Map.of();
            case BudgetPlanned planned -> Map.of("satang", String.valueOf(planned.satang()));
            case SpendingReported reported -> Map.of("satang", String.valueOf(reported.satang()));
            case FigureCompared compared -> figure(compared.figure());
            case MeasureCarriedOver carried -> Map.of("origin", carried.origin().value());
            case MeasureRetitled retitled -> Map.of("title", retitled.title(), "reason", retitled.reason());
            case PostponementRequested asked -> Map.of("text", ThaiDates.brief(asked.to()), "reason", asked.reason());
            case PostponementDeclined declined -> Map.of("reason", declined.reason());
            case PostponementWithdrawn withdrawn -> Map.of();
            case RemarkUndone undone -> Map.of("remark", undone.remark().name());
            case WordsWithdrawn withdrawn -> Map.of();
            case MeasureRescheduled rescheduled ->
                Map.of("text", ThaiDates.brief(rescheduled.from(), rescheduled.to()), "reason", rescheduled.reason());
            case GuidelineRevised revised ->
                Map.of(
                        "number", String.valueOf(revised.guideline().number()),
                        "text", revised.guideline().text(),
                        "reason", revised.reason());
            case GuidelineDropped lost -> Map.of("number", String.valueOf(lost.number()), "reason", lost.reason());
            case MeasureDropped lost -> Map.of("reason", lost.reason());
            case MeasureReopened reopened -> Map.of("status", reopened.status().name(), "reason", reopened.reason());
            case ReportUndone undone ->
                Map.of("status", undone.status().name(), "percent", String.valueOf(undone.percent()));
        };
    }

    private static Map<String, String> figure(Figure figure) {
        BigDecimal before = figure.lastYear();
        return Map.of(
                "title",
                figure.name(),
                "text",
                (before == null ? "–" : before.toPlainString()) + " → "
                        + figure.thisYear().toPlainString() + " " + figure.unit());
    }
}
