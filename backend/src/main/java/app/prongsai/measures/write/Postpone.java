package app.prongsai.measures.write;

import static app.prongsai.shared.Role.CLERK;
import static app.prongsai.shared.Role.COORDINATOR;
import static app.prongsai.shared.Role.EXECUTIVE;
import static app.prongsai.shared.Role.HEAD;
import static app.prongsai.shared.Role.OFFICER;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.LocalDate;

/** To a later end: at once for whom it is to decide, else once the head agrees. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record Postpone(MeasureId measure, LocalDate to, String reason) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
