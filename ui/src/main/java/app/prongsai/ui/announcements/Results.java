package app.prongsai.ui.announcements;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Readings;
import app.prongsai.deliveries.AnnouncementOutcomes.Outcome;
import app.prongsai.deliveries.AnnouncementOutcomes.Outcomes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of each announcement: taken by LINE, refused, opened. */
class Results {

    private static final class Line extends Div {

        private final Span took = new Span();
        private final Span read = new Span();

        private Line() {
            addClassNames("facts", "results");
            add(took, read);
        }
    }

    private final Map<AnnouncementId, Line> lines = new HashMap<>();
    private @Nullable Outcomes outcomes;
    private Readings.@Nullable Counts counts;

    Div of(AnnouncementId announcement) {
        Line line = lines.computeIfAbsent(announcement, id -> new Line());
        show(announcement, line);
        return line;
    }

    void took(Outcomes now) {
        outcomes = now;
        lines.forEach(this::show);
    }

    void read(Readings.Counts now) {
        counts = now;
        lines.forEach(this::show);
    }

    private void show(AnnouncementId announcement, Line line) {
        if (outcomes != null) {
            Outcome outcome = outcomes.of(announcement);
            line.took.setText(
                    line.getTranslation("announce.took", outcome.accepted(), outcome.waiting(), outcome.failed()));
        }
        if (counts != null) {
            line.read.setText(line.getTranslation("announce.read", counts.of(announcement)));
        }
    }
}
