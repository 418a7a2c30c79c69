package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.Figure;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything about one measure, with its whole history. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, ADMINISTRATOR, SYSTEM})
public record MeasureSheet(MeasureId measure) implements Query<MeasureSheet.Sheet> {

    @Override
    public Class<Sheet> answer() {
        return Sheet.class;
    }

    /**
     * @param awaitingApproval who did the work says that it is done, the head has not said anything yet
     * @param remarks what was said last; "ไม่มี" where nothing to report was stated
     * @param origin the measure of an earlier year that it repeats
     */
    public record Sheet(
            MeasureId measure,
            int fiscalYear,
            String code,
            String title,
            LocalDate from,
            LocalDate to,
            MeasureStatus status,
            int percent,
            boolean awaitingApproval,
            List<Guideline> guidelines,
            List<Evidence> evidence,
            Map<Remark, String> remarks,
            Budget budget,
            List<Figure> figures,
            @Nullable MeasureId origin,
            boolean dropped,
            List<Entry> history) {

        public Sheet {
            guidelines = List.copyOf(guidelines);
            evidence = List.copyOf(evidence);
            remarks = Map.copyOf(remarks);
            figures = List.copyOf(figures);
            history = List.copyOf(history);
        }

        /** What its actor may take back for a while; empty if nobody did anything, or it was taken back. */
        public Optional<Entry> lastStep() {
            return LastStep.of(history);
        }

        /** Who answers for any of the guidelines. */
        public List<Responsible> responsible() {
            return guidelines.stream()
                    .flatMap(guideline -> guideline.responsible().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * One event, oldest first.
     *
     * @param actor opaque id; {@code staff} knows the name
     * @param what the event's name without its context, such as "ProgressReported": key of its sentence
     * @param details what fills the sentence: percent, text, title, reason, remark, status
     * @param command id of the command it came from; all that came from one is one step
     */
    public record Entry(
            Instant at, String actor, Channel channel, String what, Map<String, String> details, String command) {

        private static final List<String> WORDS = List.of("text", "reason", "title");

        public Entry {
            details = Map.copyOf(details);
        }

        /** The same, not telling what was said or shown. */
        Entry withoutWords() {
            Map<String, String> left = new HashMap<>(details);
            WORDS.forEach(word -> left.computeIfPresent(word, (key, text) -> ""));
            left.remove("file");
            return new Entry(at, actor, channel, what, left, command);
        }
    }
}
