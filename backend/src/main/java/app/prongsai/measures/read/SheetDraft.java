package app.prongsai.measures.read;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.Figure;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sheet while an event changes it. */
final class SheetDraft {

    private static final int ALL = 100;

    private final MeasureId measure;
    private final int fiscalYear;
    private final String code;
    String title;
    LocalDate from;
    LocalDate to;
    MeasureStatus status = MeasureStatus.NOT_STARTED;
    int percent;
    boolean awaitingApproval;
    final Map<Integer, Guideline> guidelines = new TreeMap<>();
    final Map<String, Evidence> evidence = new LinkedHashMap<>();
    final Map<Remark, String> remarks = new EnumMap<>(Remark.class);
    Budget budget = Budget.UNSAID;
    final Map<String, Figure> figures = new LinkedHashMap<>();

    @Nullable
    MeasureId origin;

    boolean dropped;
    final List<Entry> history = new ArrayList<>();

    SheetDraft(MeasurePlanned planned) {
        measure = planned.measure();
        fiscalYear = planned.fiscalYear();
        code = planned.code();
        title = planned.title();
        from = planned.from();
        to = planned.to();
    }

    SheetDraft(Sheet sheet) {
        measure = sheet.measure();
        fiscalYear = sheet.fiscalYear();
        code = sheet.code();
        title = sheet.title();
        from = sheet.from();
        to = sheet.to();
        status = sheet.status();
        percent = sheet.percent();
        awaitingApproval = sheet.awaitingApproval();
        sheet.guidelines().forEach(one -> guidelines.put(one.number(), one));
        sheet.evidence().forEach(item -> evidence.put(item.id(), item));
        remarks.putAll(sheet.remarks());
        budget = sheet.budget();
        sheet.figures().forEach(this::figure);
        origin = sheet.origin();
        dropped = sheet.dropped();
        history.addAll(sheet.history());
    }

    void figure(Figure figure) {
        figures.put(figure.name() + "/" + figure.unit(), figure);
    }

    void remark(Remark remark, @Nullable String text) {
        if (text == null) {
            remarks.remove(remark);
        } else {
            remarks.put(remark, text);
        }
    }

    /** That something was said stays, what was said does not. */
    void hide(String command) {
        history.replaceAll(entry -> entry.command().equals(command) ? entry.withoutWords() : entry);
    }

    /** Who says that it is done says that all of it is. */
    void requested() {
        percent = ALL;
        awaitingApproval = true;
    }

    void completed() {
        standing(MeasureStatus.DONE, ALL);
    }

    void standing(MeasureStatus reached, int reported) {
        status = reached;
        percent = reported;
        awaitingApproval = false;
    }

    Sheet sheet() {
        return new Sheet(
                measure,
                fiscalYear,
                code,
                title,
                from,
                to,
                status,
                percent,
                awaitingApproval,
                List.copyOf(guidelines.values()),
                List.copyOf(evidence.values()),
                remarks,
                budget,
                List.copyOf(figures.values()),
                origin,
                dropped,
                history);
    }
}
