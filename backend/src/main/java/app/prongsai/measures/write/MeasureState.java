package app.prongsai.measures.write;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.Remark;
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
import app.prongsai.measures.events.MeasureEvent.MeasureRescheduled;
import app.prongsai.measures.events.MeasureEvent.NothingToReportStated;
import app.prongsai.measures.events.MeasureEvent.PostponementDeclined;
import app.prongsai.measures.events.MeasureEvent.PostponementRequested;
import app.prongsai.measures.events.MeasureEvent.PostponementWithdrawn;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.RemarkMade;
import app.prongsai.measures.events.MeasureEvent.RemarkUndone;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.ReturnedForMoreWork;
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

    private void reported(Occurred occurred) {
        last = LastReport.reported(last, occurred, () -> new LastReport.Before(standing, remarks, to, asked));
        said.put(occurred.command(), occurred.actor());
    }

    private void remarked(Remark remark, String text, Occurred occurred) {
        reported(occurred);
        remarks.put(remark, text);
        remarkedIn.put(remark, occurred.command());
    }

    @EventSourcingHandler
    void evolve(MeasurePlanned event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.measure());
        fiscalYear = event.fiscalYear();
        from = event.from();
        to = event.to();
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
        reported(occurred);
        last = Objects.requireNonNull(last).with(event.evidence().id());
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
    void evolve(ReturnedForMoreWork event, Occurred occurred) {
        reported(occurred);
        standing = standing.returned();
    }

    @EventSourcingHandler
    void evolve(MeasureCompleted event, Occurred occurred) {
        reported(occurred);
        standing = standing.completed();
        asked = null;
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
    void evolve(RemarkMade event, Occurred occurred) {
        remarked(event.remark(), event.text(), occurred);
    }

    @EventSourcingHandler
    void evolve(NothingToReportStated event, Occurred occurred) {
        remarked(event.remark(), ReportingRules.NONE, occurred);
    }

    @EventSourcingHandler
    void evolve(RemarkUndone event) {
        remarkedIn.remove(event.remark());
        if (event.text() == null) {
            remarks.remove(event.remark());
        } else {
            remarks.put(event.remark(), event.text());
        }
        last = null;
    }

    @EventSourcingHandler
    void evolve(WordsWithdrawn event) {
        said.remove(event.command());
    }

    @EventSourcingHandler
    void evolve(MeasureRescheduled event, Occurred occurred) {
        reported(occurred);
        from = event.from();
        to = event.to();
        asked = null;
    }

    @EventSourcingHandler
    void evolve(PostponementRequested event, Occurred occurred) {
        reported(occurred);
        asked = event;
    }

    @EventSourcingHandler
    void evolve(PostponementDeclined event, Occurred occurred) {
        reported(occurred);
        asked = null;
    }

    @EventSourcingHandler
    void evolve(PostponementWithdrawn event) {
        asked = null;
        last = null;
    }

    @EventSourcingHandler
    void evolve(MeasureDropped event) {
        dropped = true;
    }
}
