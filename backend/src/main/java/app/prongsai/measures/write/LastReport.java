package app.prongsai.measures.write;

import app.prongsai.measures.Remark;
import app.prongsai.measures.events.MeasureEvent.PostponementRequested;
import app.prongsai.platform.Occurred;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The last step anybody took and what it would go back to: all events of one command are one step. */
record LastReport(String command, String by, Instant at, Before before, List<String> evidence) {

    /** How the measure stood. */
    record Before(
            Standing standing,
            Map<Remark, String> remarks,
            LocalDate to,
            @Nullable PostponementRequested asked) {

        Before {
            remarks = Map.copyOf(remarks);
        }
    }

    static LastReport reported(@Nullable LastReport last, Occurred occurred, Supplier<Before> before) {
        return last != null && last.command.equals(occurred.command())
                ? last
                : new LastReport(occurred.command(), occurred.actor(), occurred.at(), before.get(), List.of());
    }

    LastReport with(String attached) {
        List<String> all = new ArrayList<>(evidence);
        all.add(attached);
        return new LastReport(command, by, at, before, List.copyOf(all));
    }

    boolean undoableAt(Instant now) {
        return now.isBefore(at.plus(UndoLastReport.WITHIN));
    }
}
