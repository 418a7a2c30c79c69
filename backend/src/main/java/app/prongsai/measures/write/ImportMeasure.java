package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;
import java.util.Map;

/**
 * A measure as an existing report states it, plan and results together. A remark's text "ไม่มี" is a statement that there
 * is nothing; an absent one says nothing.
 */
@Allowed({COORDINATOR, SYSTEM})
public record ImportMeasure(
        PlanMeasure plan, MeasureStatus status, List<Evidence> evidence, Map<Remark, String> remarks, Budget budget)
        implements Command {

    public ImportMeasure {
        evidence = List.copyOf(evidence);
        remarks = Map.copyOf(remarks);
    }

    @Override
    public MeasureId target() {
        return plan.measure();
    }
}
