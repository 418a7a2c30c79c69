package app.prongsai.measures.write;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
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
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the decisions about a measure need to know, as its events have left it. */
abstract sealed class MeasureState permits MeasurePlan {

    @AggregateIdentifier
    protected @Nullable String stream;

    protected Standing standing = Standing.PLANNED;
    protected final Map<Integer, Guideline> guidelines = new TreeMap<>();
    protected final Map<String, Evidence> evidence = new LinkedHashMap<>();
    protected final Map<Remark, String> remarks = new EnumMap<>(Remark.class);
    protected final Map<Remark, String> remarkedIn = new EnumMap<>(Remark.class);

    /** Who said or showed something, by the command it was said with. */
    protected final Map<String, String> said = new HashMap<>();

    protected int fiscalYear;
    protected LocalDate from = LocalDate.MIN;
    protected LocalDate to = LocalDate.MIN;
    protected @Nullable PostponementRequested asked;
    protected @Nullable LastReport last;
    protected boolean dropped;

    protected List<Responsible> responsible() {
        return guidelines.values().stream()
                .flatMap(guideline -> guideline.responsible().stream())
                .toList();
    }

    @EventSourcingHandler
    void evolve(MeasureEvent event, Occurred occurred) {
        switch (event) {
            case MeasurePlanned planned -> planned(planned, occurred);
            case GuidelineAssigned assigned -> put(assigned.guideline());
            case GuidelineRevised revised -> put(revised.guideline());
            case GuidelineDropped gone -> guidelines.remove(gone.number());
            case WorkStarted _ -> reported(occurred, standing.started());
            case ProgressReported progress -> reported(occurred, standing.at(progress.percent()));
            case EvidenceAttached attached -> attached(attached.evidence(), occurred);
            case EvidenceCorrected corrected -> put(corrected.evidence());
            case EvidenceWithdrawn withdrawn -> evidence.remove(withdrawn.evidence());
            case RemarkMade made -> remarked(made.remark(), made.text(), occurred);
            case NothingToReportStated stated -> remarked(stated.remark(), ReportingRules.NONE, occurred);
            case RemarkUndone undone -> undone(undone);
            case CompletionRequested _ -> reported(occurred, standing.requested());
            case ReturnedForMoreWork _ -> reported(occurred, standing.returned());
            case MeasureCompleted _ -> completed(occurred);
            case MeasureReopened reopened -> reported(occurred, standing.back(reopened.status()));
            case MeasureRescheduled rescheduled -> rescheduled(rescheduled, occurred);
            case PostponementRequested requested -> asked(requested, occurred);
            case PostponementDeclined _ -> asked(null, occurred);
            case PostponementWithdrawn _ -> postponementWithdrawn();
            case ReportUndone undone -> undone(undone);
            case WordsWithdrawn withdrawn -> said.remove(withdrawn.command());
            case MeasureDropped _ -> dropped = true;
            case BudgetPlanned _, SpendingReported _, FigureCompared _, MeasureCarriedOver _, MeasureRetitled _ -> {}
        }
    }

    private void planned(MeasurePlanned event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.measure());
        fiscalYear = event.fiscalYear();
        from = event.from();
        to = event.to();
    }

    /** Who reports may undo it for a while. */
    private void reported(Occurred occurred, Standing after) {
        last = LastReport.reported(last, occurred, () -> new LastReport.Before(standing, remarks, to, asked));
        said.put(occurred.command(), occurred.actor());
        standing = after;
    }

    private void remarked(Remark remark, String text, Occurred occurred) {
        reported(occurred, standing);
        remarks.put(remark, text);
        remarkedIn.put(remark, occurred.command());
    }

    private void attached(Evidence item, Occurred occurred) {
        reported(occurred, standing);
        last = Objects.requireNonNull(last).with(item.id());
        put(item);
    }

    private void completed(Occurred occurred) {
        reported(occurred, standing.completed());
        asked = null;
    }

    private void rescheduled(MeasureRescheduled event, Occurred occurred) {
        asked(null, occurred);
        from = event.from();
        to = event.to();
    }

    private void asked(@Nullable PostponementRequested request, Occurred occurred) {
        reported(occurred, standing);
        asked = request;
    }

    private void postponementWithdrawn() {
        asked = null;
        last = null;
    }

    private void undone(ReportUndone event) {
        standing = new Standing(event.status(), event.percent(), event.awaitingApproval());
        event.withdrawnEvidence().forEach(evidence::remove);
        last = null;
    }

    private void undone(RemarkUndone event) {
        remarkedIn.remove(event.remark());
        if (event.text() == null) {
            remarks.remove(event.remark());
        } else {
            remarks.put(event.remark(), event.text());
        }
        last = null;
    }

    private void put(Guideline guideline) {
        guidelines.put(guideline.number(), guideline);
    }

    private void put(Evidence item) {
        evidence.put(item.id(), item);
    }
}
