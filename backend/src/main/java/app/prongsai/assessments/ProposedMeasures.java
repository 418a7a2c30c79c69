package app.prongsai.assessments;

import static app.prongsai.shared.Role.*;

import app.prongsai.handbook.Source;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Templates that answer the weakest indicators of an assessed year, as measures of an execution year. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ProposedMeasures(int assessedFiscalYear, int executionFiscalYear)
        implements Query<ProposedMeasures.Proposals> {

    @Override
    public Class<Proposals> answer() {
        return Proposals.class;
    }

    /** @param nextCode free in the execution year */
    public record Proposals(int executionFiscalYear, String nextCode, List<Proposal> proposals) {

        public Proposals {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * @param measure the id under which it would be planned, so that it is planned once
     * @param answers the weak indicators that it answers, the weakest first
     * @param planned the measure of the execution year that is it already
     */
    public record Proposal(
            MeasureId measure,
            String title,
            List<Guideline> guidelines,
            List<AssessmentResult.Scored> answers,
            Source source,
            @Nullable MeasureId planned) {

        public Proposal {
            guidelines = List.copyOf(guidelines);
            answers = List.copyOf(answers);
        }
    }
}
