package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.Duration;

@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record UndoLastReport(MeasureId measure) implements Command {

    /** So long may a step be taken back by who took it. */
    public static final Duration WITHIN = Duration.ofMinutes(10);

    @Override
    public MeasureId target() {
        return measure;
    }
}
