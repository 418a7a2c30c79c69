package app.prongsai.measures.read;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.platform.Occurred;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row of the board while an event changes it, with what is needed to keep its counts right. */
final class RowDraft {

    private static final int ALL = 100;

    /** Each evidence item, and whether it is dated; each guideline, and who answers for it. */
    record Counted(Map<String, Boolean> evidence, Map<Integer, List<Responsible>> responsible) {

        static final Counted NOTHING = new Counted(Map.of(), Map.of());
    }

    private final MeasureId measure;
    private final int fiscalYear;
    private final String code;
    String title;
    LocalDate from;
    LocalDate to;
    MeasureStatus status = MeasureStatus.NOT_STARTED;
    int percent;
    boolean awaitingApproval;

    @Nullable
    String problem;

    Budget budget = Budget.UNSAID;
    boolean dropped;
    private Instant heardOf;
    private @Nullable String heardFrom;
    private final Map<String, Boolean> evidence = new TreeMap<>();
    private final Map<Integer, List<Responsible>> responsible = new TreeMap<>();

    RowDraft(MeasurePlanned planned, Occurred occurred) {
        measure = planned.measure();
        fiscalYear = planned.fiscalYear();
        code = planned.code();
        title = planned.title();
        from = planned.from();
        to = planned.to();
        heardOf = occurred.at();
    }

    RowDraft(Row row, Counted counted) {
        measure = row.measure();
        fiscalYear = row.fiscalYear();
        code = row.code();
        title = row.title();
        from = row.from();
        to = row.to();
        status = row.status();
        percent = row.percent();
        awaitingApproval = row.awaitingApproval();
        problem = row.problem();
        budget = row.budget();
        heardOf = row.heardOf();
        heardFrom = row.heardFrom();
        evidence.putAll(counted.evidence());
        responsible.putAll(counted.responsible());
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

    void guideline(Guideline guideline) {
        responsible.put(guideline.number(), guideline.responsible());
    }

    void noGuideline(int number) {
        responsible.remove(number);
    }

    void evidence(Evidence item) {
        evidence.put(item.id(), item.dated());
    }

    void noEvidence(String id) {
        evidence.remove(id);
    }

    void heard(Occurred occurred) {
        heardOf = occurred.at();
        heardFrom = occurred.actor();
    }

    Counted counted() {
        return new Counted(evidence, responsible);
    }

    Row row() {
        return new Row(
                measure,
                fiscalYear,
                code,
                title,
                responsible.values().stream().flatMap(List::stream).distinct().toList(),
                from,
                to,
                status,
                percent,
                awaitingApproval,
                responsible.size(),
                evidence.size(),
                (int) evidence.values().stream().filter(dated -> !dated).count(),
                problem,
                budget,
                heardOf,
                heardFrom);
    }
}
