package app.prongsai.measures.read;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.Overview.Counts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two states of measures side by side, in the order of their codes, each with what changed; the latter one's code counts. */
public record Comparison(Counts before, Counts after, List<Compared> measures) {

    public Comparison {
        measures = List.copyOf(measures);
    }

    public List<Compared> changed() {
        return measures.stream().filter(one -> !one.changes().isEmpty()).toList();
    }

    /** A measure in both states, or in one; then the only change is that it came or went. */
    public record Compared(@Nullable State before, @Nullable State after, List<MeasureChange> changes) {

        public Compared {
            changes = List.copyOf(changes);
            if (before == null && after == null) {
                throw new IllegalArgumentException("Nothing to compare");
            }
        }

        /** The latter state, or the former one of what is there no more. */
        public State known() {
            State known = after == null ? before : after;
            if (known == null) {
                throw new IllegalStateException("Nothing to compare");
            }
            return known;
        }
    }

    public record State(MeasureId measure, String code, String title, MeasureStatus status, int percent) {}
}
