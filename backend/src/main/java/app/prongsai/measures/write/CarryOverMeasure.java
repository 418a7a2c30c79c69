package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import org.jspecify.annotations.Nullable;

/**
 * A measure of an earlier year, planned again.
 *
 * @param origin the measure it repeats
 * @param planned last year's planned money in satang
 */
@Allowed({COORDINATOR, SYSTEM})
public record CarryOverMeasure(
        PlanMeasure plan, MeasureId origin, @Nullable Long planned) implements Command {

    @Override
    public MeasureId target() {
        return plan.measure();
    }
}
