package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.LocalDate;
import java.util.List;

@Allowed({COORDINATOR, SYSTEM})
public record PlanMeasure(
        MeasureId measure,
        int fiscalYear,
        String code,
        String title,
        LocalDate from,
        LocalDate to,
        List<Guideline> guidelines)
        implements Command {

    public PlanMeasure {
        guidelines = List.copyOf(guidelines);
    }

    @Override
    public MeasureId target() {
        return measure;
    }
}
