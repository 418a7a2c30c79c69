package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Everything about one measure, with its whole history. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, ADMINISTRATOR, SYSTEM})
public record MeasureSheet(MeasureId measure) implements Query<MeasureSheet.Sheet> {

    @Override
    public Class<Sheet> answer() {
        return Sheet.class;
    }

    /** @param remarks what was said last; "ไม่มี" where nothing to report was stated */
    public record Sheet(
            MeasureId measure,
            int fiscalYear,
            String code,
            String title,
            LocalDate from,
            LocalDate to,
            MeasureStatus status,
            int percent,
            List<Guideline> guidelines,
            List<Evidence> evidence,
            Map<Remark, String> remarks,
            List<Entry> history) {

        public Sheet {
            guidelines = List.copyOf(guidelines);
            evidence = List.copyOf(evidence);
            remarks = Map.copyOf(remarks);
            history = List.copyOf(history);
        }
    }

    /**
     * One event, oldest first.
     *
     * @param actor opaque id; {@code staff} knows the name
     * @param what the event's name without its context, such as "ProgressReported": key of its sentence
     * @param details what fills the sentence: percent, text, title, reason, remark, status
     */
    public record Entry(Instant at, String actor, Channel channel, String what, Map<String, String> details) {

        public Entry {
            details = Map.copyOf(details);
        }
    }
}
