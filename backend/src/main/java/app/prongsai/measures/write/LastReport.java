package app.prongsai.measures.write;

import app.prongsai.platform.Occurred;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last report on a measure and what it would go back to: all events of one command are one report. */
record LastReport(String command, String by, Instant at, Standing before, List<String> evidence) {

    static final Duration UNDOABLE = Duration.ofMinutes(10);

    static LastReport reported(@Nullable LastReport last, Occurred occurred, Standing before) {
        return last != null && last.command.equals(occurred.command())
                ? last
                : new LastReport(occurred.command(), occurred.actor(), occurred.at(), before, List.of());
    }

    LastReport with(String attached) {
        List<String> all = new ArrayList<>(evidence);
        all.add(attached);
        return new LastReport(command, by, at, before, List.copyOf(all));
    }

    boolean undoableAt(Instant now) {
        return now.isBefore(at.plus(UNDOABLE));
    }
}
