package app.prongsai.assessments;

import app.prongsai.assessments.AssessmentEvent.AssessmentResultCorrected;
import app.prongsai.assessments.AssessmentEvent.AssessmentResultRecorded;
import app.prongsai.assessments.AssessmentResult.Correction;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** One row per organisation: its results as they were recorded, the newest year first. */
@Component
@ProcessingGroup(Results.NAME)
class Results {

    static final String NAME = "assessment-results";

    private static final String ALL = "all";

    record Recorded(int fiscalYear, Scores scores, Instant at, String by, List<Correction> corrections) {}

    record Stored(List<Recorded> results) {}

    private final TenantCollection<Stored> results;

    Results(ReadModels readModels) {
        results = readModels.collection(NAME, Stored.class);
    }

    @EventHandler
    void on(AssessmentEvent event, Occurred occurred) {
        results.change(occurred.tenant(), ALL, occurred.place(), before -> {
            List<Recorded> all = new ArrayList<>(before == null ? List.of() : before.results());
            switch (event) {
                case AssessmentResultRecorded recorded ->
                    all.add(new Recorded(
                            recorded.fiscalYear(), recorded.scores(), occurred.at(), occurred.actor(), List.of()));
                case AssessmentResultCorrected corrected ->
                    all.replaceAll(
                            one -> one.fiscalYear() == corrected.fiscalYear() ? after(one, corrected, occurred) : one);
            }
            all.sort(Comparator.comparing(Recorded::fiscalYear).reversed());
            return new Stored(all);
        });
    }

    List<Recorded> all(TenantId tenant) {
        return results.find(tenant, ALL).map(Stored::results).orElse(List.of());
    }

    /** @throws NotFound if nothing was recorded for the year */
    Recorded of(TenantId tenant, int fiscalYear) {
        return all(tenant).stream()
                .filter(one -> one.fiscalYear() == fiscalYear)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Recorded after(Recorded before, AssessmentResultCorrected event, Occurred occurred) {
        List<Correction> corrections = new ArrayList<>(before.corrections());
        corrections.add(new Correction(occurred.at(), occurred.actor(), event.reason()));
        return new Recorded(before.fiscalYear(), event.scores(), before.at(), before.by(), corrections);
    }
}
