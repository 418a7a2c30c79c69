package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The status of a measure, the passages that are its evidence, and those that say why nothing was begun: what stands under
 * "not started" proves nothing. The status is told by which of the three status cells holds text or a tick; a single column
 * of results tells it by its first words. Two filled cells tell nothing.
 */
record Outcome(Status status, List<List<Passage>> evidence, List<Passage> reasons) {

    private static final Map<Column, Status> STATUSES = Map.of(
            Column.IN_PROGRESS, Status.IN_PROGRESS, Column.DONE, Status.DONE, Column.NOT_STARTED, Status.NOT_STARTED);

    static Outcome of(MeasureRows rows) {
        Map<Column, List<Passage>> filled = new EnumMap<>(Column.class);
        List<List<Passage>> evidence = new ArrayList<>();
        List<Passage> reasons = new ArrayList<>();
        for (Column column : List.of(Column.IN_PROGRESS, Column.DONE, Column.NOT_STARTED)) {
            List<Passage> said = rows.of(column).stream()
                    .filter(passage -> !Reference.words("blank").contains(Wording.squash(passage.text())))
                    .toList();
            if (!said.isEmpty()) {
                filled.put(column, said);
                if (column == Column.NOT_STARTED) {
                    reasons.addAll(withoutStatus(said));
                } else {
                    evidence.add(withoutStatus(said));
                }
            }
        }
        crossesYield(filled);
        Status status = switch (filled.size()) {
            case 0 -> inWords(rows);
            case 1 -> STATUSES.getOrDefault(filled.keySet().iterator().next(), Status.UNKNOWN);
            default -> Status.UNKNOWN;
        };
        for (Column column : List.of(Column.STATUS, Column.RESULT)) {
            if (status == Status.NOT_STARTED) {
                reasons.addAll(withoutStatus(rows.of(column)));
            } else {
                evidence.add(withoutStatus(rows.of(column)));
            }
        }
        evidence.add(rows.of(Column.EVIDENCE).stream()
                .filter(passage -> !Reference.words("blank").contains(Wording.squash(passage.text())))
                .toList());
        return new Outcome(
                status, evidence.stream().filter(said -> !said.isEmpty()).toList(), reasons);
    }

    /** Beside one real tick or text, crosses mark what does not hold. */
    private static void crossesYield(Map<Column, List<Passage>> filled) {
        List<Column> crossed = filled.entrySet().stream()
                .filter(cell -> cell.getValue().stream()
                        .allMatch(passage -> Reference.words("cross").contains(Wording.squash(passage.text()))))
                .map(Map.Entry::getKey)
                .toList();
        if (crossed.size() == filled.size() - 1) {
            crossed.forEach(filled::remove);
        }
    }

    private static Status inWords(MeasureRows rows) {
        for (Column column : List.of(Column.STATUS, Column.RESULT)) {
            for (Status status : List.of(Status.NOT_STARTED, Status.IN_PROGRESS, Status.DONE)) {
                if (Wording.startsWithAny(Wording.squash(rows.text(column)), status.code())) {
                    return status;
                }
            }
        }
        return Status.UNKNOWN;
    }

    /** Ticks and the words of a status are no evidence; what follows them is. */
    private static List<Passage> withoutStatus(List<Passage> passages) {
        List<Passage> evidence = new ArrayList<>();
        for (Passage passage : passages) {
            String rest = withoutTick(passage.text().strip());
            for (Status status : List.of(Status.NOT_STARTED, Status.IN_PROGRESS, Status.DONE)) {
                rest = withoutWords(rest, status.code());
            }
            if (!rest.isBlank() && !Reference.words("blank").contains(rest.strip())) {
                evidence.add(new Passage(
                        passage.row(), rest.equals(passage.text().strip()) ? passage.text() : rest, passage.point()));
            }
        }
        return evidence;
    }

    private static String withoutTick(String text) {
        for (String tick : Reference.words("tick")) {
            if (text.equals(tick)) {
                return "";
            }
            if (text.startsWith(tick + " ")) {
                return text.substring(tick.length()).strip();
            }
        }
        return text;
    }

    /** Only the words alone, or cut off from what follows: "ดำเนินการแล้วเมื่อ…" is a sentence and stays whole. */
    private static String withoutWords(String text, String list) {
        for (String word : Reference.words(list)) {
            if (Wording.squash(text).equals(word)) {
                return "";
            }
            if (text.startsWith(word + " ")) {
                return text.substring(word.length()).strip();
            }
        }
        return text;
    }
}
