package app.prongsai.assessments;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.assessments.AssessmentEvent.AssessmentResultCorrected;
import app.prongsai.assessments.AssessmentEvent.AssessmentResultRecorded;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The result of one assessed year. */
@Aggregate(type = "assessment", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Assessment {

    private static final int LONGEST_REASON = 500;

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable Scores scores;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordAssessmentResult command, Actor actor, ScoreRules rules) {
        unless(stream == null, "assessment.recorded-already", String.valueOf(command.fiscalYear()));
        apply(new AssessmentResultRecorded(
                command.fiscalYear(), rules.fit(actor.tenant(), command.fiscalYear(), command.scores())));
    }

    @CommandHandler
    void decide(CorrectAssessmentResult command, Actor actor, ScoreRules rules) {
        String reason = command.reason().strip();
        unless(!reason.isEmpty(), "assessment.correction-needs-a-reason");
        unless(reason.length() <= LONGEST_REASON, "assessment.text-too-long", LONGEST_REASON);
        Scores corrected = rules.fit(actor.tenant(), command.fiscalYear(), command.scores());
        unless(!corrected.equals(scores), "assessment.correction-changes-nothing");
        apply(new AssessmentResultCorrected(command.fiscalYear(), corrected, reason));
    }

    @EventSourcingHandler
    void evolve(AssessmentResultRecorded event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), "assessment/" + event.fiscalYear());
        scores = event.scores();
    }

    @EventSourcingHandler
    void evolve(AssessmentResultCorrected event) {
        scores = event.scores();
    }
}
