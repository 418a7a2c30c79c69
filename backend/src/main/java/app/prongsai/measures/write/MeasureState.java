package app.prongsai.measures.write;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.events.MeasureEvent.CompletionRequested;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceCorrected;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.GuidelineAssigned;
import app.prongsai.measures.events.MeasureEvent.GuidelineDropped;
import app.prongsai.measures.events.MeasureEvent.GuidelineRevised;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.ReturnedForMoreWork;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the decisions about a measure need to know, as its events have left it. */
abstract sealed class MeasureState permits Measure {

    @AggregateIdentifier
    protected @Nullable String stream;

    protected Standing standing = Standing.PLANNED;
    protected final Map<Integer, Guideline> guidelines = new TreeMap<>();
    protected final Map<String, Evidence> evidence = new LinkedHashMap<>();
    protected @Nullable LastReport last;
    protected boolean dropped;

    protected List<Responsible> responsible() {
        return guidelines.values().stream()
                .flatMap(guideline -> guideline.responsible().stream())
                .toList();
    }

    private void reported(Occurred occurred) {
        last = LastReport.reported(last, occurred, standing);
    }

    @EventSourcingHandler
    void evolve(MeasurePlanned event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.measure());
    }

    @EventSourcingHandler
    void evolve(GuidelineAssigned event) {
        guidelines.put(event.guideline().number(), event.guideline());
    }

    @EventSourcingHandler
    void evolve(GuidelineRevised event) {
        guidelines.put(event.guideline().number(), event.guideline());
    }

    @EventSourcingHandler
    void evolve(GuidelineDropped event) {
        guidelines.remove(event.number());
    }

    @EventSourcingHandler
    void evolve(WorkStarted event, Occurred occurred) {
        reported(occurred);
        standing = standing.started();
    }

    @EventSourcingHandler
    void evolve(ProgressReported event, Occurred occurred) {
        reported(occurred);
        standing = standing.at(event.percent());
    }

    @EventSourcingHandler
    void evolve(EvidenceAttached event, Occurred occurred) {
        last = LastReport.reported(last, occurred, standing)
                .with(event.evidence().id());
        evidence.put(event.evidence().id(), event.evidence());
    }

    @EventSourcingHandler
    void evolve(EvidenceCorrected event) {
        evidence.put(event.evidence().id(), event.evidence());
    }

    @EventSourcingHandler
    void evolve(EvidenceWithdrawn event) {
        evidence.remove(event.evidence());
    }

    @EventSourcingHandler
    void evolve(CompletionRequested event, Occurred occurred) {
        reported(occurred);
        standing = standing.requested();
    }

    @EventSourcingHandler
    void evolve(ReturnedForMoreWork event) {
        standing = standing.returned();
        last = null;
    }

    @EventSourcingHandler
    void evolve(MeasureCompleted event, Occurred occurred) {
        reported(occurred);
        standing = standing.completed();
    }

    @EventSourcingHandler
    void evolve(MeasureReopened event, Occurred occurred) {
        reported(occurred);
        standing = standing.back(event.status());
    }

    @EventSourcingHandler
    void evolve(ReportUndone event) {
        standing = new Standing(event.status(), event.percent(), event.awaitingApproval());
        event.withdrawnEvidence().forEach(evidence::remove);
        last = null;
    }

    @EventSourcingHandler
    void evolve(MeasureDropped event) {
        dropped = true;
    }
}
