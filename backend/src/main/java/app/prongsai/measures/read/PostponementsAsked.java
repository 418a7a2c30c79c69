package app.prongsai.measures.read;

import static app.prongsai.shared.Role.CLERK;
import static app.prongsai.shared.Role.EXECUTIVE;
import static app.prongsai.shared.Role.HEAD;
import static app.prongsai.shared.Role.SYSTEM;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Measures whose end is asked to be later and for whom that is to decide, by due date; for the system, all. */
@Allowed({HEAD, CLERK, EXECUTIVE, SYSTEM})
public record PostponementsAsked() implements Query<PostponementsAsked.All> {

    @Override
    public Class<All> answer() {
        return All.class;
    }

    public record All(List<Asked> asked) {

        public All {
            asked = List.copyOf(asked);
        }
    }

    /** @param by the actor who asks */
    public record Asked(MeasureBoard.Row row, LocalDate to, String reason, String by, Instant at) {}
}
