package app.prongsai.assessments;

import app.prongsai.shared.EventType;

/** What happens to an assessed year's result. Total and level are computed, never stored. */
public sealed interface AssessmentEvent {

    int fiscalYear();

    Scores scores();

    @EventType(name = "assessments.AssessmentResultRecorded")
    record AssessmentResultRecorded(int fiscalYear, Scores scores) implements AssessmentEvent {}

    @EventType(name = "assessments.AssessmentResultCorrected")
    record AssessmentResultCorrected(int fiscalYear, Scores scores, String reason) implements AssessmentEvent {}
}
