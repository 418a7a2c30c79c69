package app.prongsai.intake;

import app.prongsai.intake.ReadReport.EvidenceKind;
import java.util.List;
import java.util.Locale;

/** What a piece of evidence is, by its first words; failing that, by the earliest telling word in it. */
final class EvidenceKinds {

    private static final String DATE_LINE = "ประกาศณวันที่";

    private EvidenceKinds() {}

    static EvidenceKind of(String text) {
        String squashed = Wording.squash(text).toLowerCase(Locale.ROOT);
        int earliest = Integer.MAX_VALUE;
        EvidenceKind kind = EvidenceKind.OTHER;
        for (List<String> row : Reference.EVIDENCE_KINDS) {
            String word = row.get(2);
            if (row.get(0).equals("start")) {
                if (squashed.startsWith(word) && (row.size() < 4 || squashed.contains(row.get(3)))) {
                    return kind(row);
                }
            } else {
                int at = squashed.indexOf(word);
                if (at >= 0 && at < earliest) {
                    earliest = at;
                    kind = kind(row);
                }
            }
        }
        return kind;
    }

    /** Whether a paragraph without any mark begins a piece of evidence, and not the date line of the one above. */
    static boolean begin(String text) {
        String opening =
                Wording.squash(text.substring(0, Math.min(text.length(), 80))).toLowerCase(Locale.ROOT);
        return !opening.startsWith(DATE_LINE)
                && Reference.EVIDENCE_KINDS.stream()
                        .anyMatch(row -> row.get(0).equals("start") && opening.startsWith(row.get(2)));
    }

    private static EvidenceKind kind(List<String> row) {
        return EvidenceKind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
    }
}
