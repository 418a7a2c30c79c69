package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.LocalDate;

@Allowed({COORDINATOR})
public record Reschedule(MeasureId measure, LocalDate from, LocalDate to, String reason) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
