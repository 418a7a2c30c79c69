package app.prongsai.reports.document;

import java.util.List;

/**
 * What an official report says, in the order in which it says it. Digits may be Arabic: the renderers write Thai ones.
 *
 * @param headingLines bold and centred; together they are the document's title
 * @param basis introductory paragraph, may be empty
 * @param caption line above the table, may be empty
 * @param documentNumber may be empty
 * @param date may be empty
 */
public record OfficialReport(
        List<String> headingLines,
        String basis,
        String caption,
        List<Row> rows,
        List<Signature> signatures,
        String documentNumber,
        String date) {

    public OfficialReport {
        headingLines = List.copyOf(headingLines);
        rows = List.copyOf(rows);
        signatures = List.copyOf(signatures);
        if (headingLines.isEmpty() || String.join("", headingLines).isBlank()) {
            throw new IllegalArgumentException("An official report needs a heading");
        }
    }

    /**
     * One measure. An empty list is an empty cell.
     *
     * @param responsible stands beside its guideline when there are as many as guidelines; so does {@code period}
     */
    public record Row(
            String measure,
            List<String> guidelines,
            List<String> responsible,
            List<String> period,
            List<String> inProgress,
            List<String> done,
            List<String> notStarted,
            List<String> recommendation,
            List<String> note) {

        public Row {
            guidelines = List.copyOf(guidelines);
            responsible = List.copyOf(responsible);
            period = List.copyOf(period);
            inProgress = List.copyOf(inProgress);
            done = List.copyOf(done);
            notStarted = List.copyOf(notStarted);
            recommendation = List.copyOf(recommendation);
            note = List.copyOf(note);
        }
    }

    /**
     * One place to sign.
     *
     * @param capacity such as ผู้จัดทำ
     * @param name dotted line when empty; so is {@code position}
     */
    public record Signature(String capacity, String name, String position) {}
}
