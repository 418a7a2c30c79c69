package app.prongsai.reports.document;

import java.util.List;
import java.util.Map;

/**
 * What an official report says, in the order in which it says it. Digits may be Arabic: the writers write Thai ones.
 *
 * @param headingLines bold and centred; together they are the document's title
 * @param basis introductory paragraph, may be empty
 * @param caption line above the table, may be empty
 * @param documentNumber may be empty
 * @param date may be empty
 * @param shortTitle one line at the top of every page but the first
 * @param facts for programs, see {@link TablePaper}
 */
public record OfficialReport(
        List<String> headingLines,
        String basis,
        String caption,
        List<Row> rows,
        List<Signature> signatures,
        String documentNumber,
        String date,
        String shortTitle,
        Map<String, Object> facts) {

    private static final String RESULT = "ผลการดำเนินการ";

    /** The official form. Keys are for programs and stay as they are. */
    static final List<PaperColumn<Row>> COLUMNS = List.of(
            PaperColumn.text("measure", "วิธีการ/มาตรการที่ดำเนินการ", Row::measure),
            PaperColumn.numbered("guidelines", "แนวทางการปฏิบัติ", Row::guidelines),
            PaperColumn.level("responsible", "ผู้รับผิดชอบ", Row::responsible),
            PaperColumn.level("period", "ระยะเวลาดำเนินการ", Row::period),
            PaperColumn.listed("inProgress", "อยู่ระหว่างดำเนินการ", Row::inProgress)
                    .under(RESULT),
            PaperColumn.listed("done", "ดำเนินการแล้ว", Row::done).under(RESULT),
            PaperColumn.listed("notStarted", "ยังไม่ดำเนินการ", Row::notStarted).under(RESULT),
            PaperColumn.listed("recommendation", "ข้อเสนอแนะ", Row::recommendation),
            PaperColumn.listed("note", "หมายเหตุ", Row::note));

    public OfficialReport {
        headingLines = List.copyOf(headingLines);
        rows = List.copyOf(rows);
        signatures = List.copyOf(signatures);
        facts = TablePaper.ordered(facts);
        if (headingLines.isEmpty() || String.join("", headingLines).isBlank()) {
            throw new IllegalArgumentException("An official report needs a heading");
        }
    }

    public OfficialReport(
            List<String> headingLines,
            String basis,
            String caption,
            List<Row> rows,
            List<Signature> signatures,
            String documentNumber,
            String date) {
        this(
                headingLines,
                basis,
                caption,
                rows,
                signatures,
                documentNumber,
                date,
                String.join(" ", headingLines),
                Map.of());
    }

    /** The same report with the names of those who answer for it, its number and its date. */
    public OfficialReport signed(List<Signature> names, String number, String day) {
        return new OfficialReport(headingLines, basis, caption, rows, names, number, day, shortTitle, facts);
    }

    /** The number as the form prints it; empty if there is none. */
    public String printedNumber() {
        return OfficialText.of(OfficialForm.number(documentNumber));
    }

    /** The date as the form prints it; empty if there is none. */
    public String printedDate() {
        return OfficialText.of(OfficialForm.date(date));
    }

    /** The report in the official form of nine columns. */
    public TablePaper paper() {
        return new TablePaper(
                "report",
                "รายงานผลการดำเนินงาน",
                headingLines,
                shortTitle,
                basis,
                caption,
                PaperColumn.columns(COLUMNS),
                rows.stream()
                        .map(row -> new TablePaper.Row(row.key(), PaperColumn.cells(COLUMNS, row), row.facts()))
                        .toList(),
                signatures,
                documentNumber,
                date,
                facts);
    }

    /**
     * One measure. An empty list is an empty cell.
     *
     * @param responsible stands beside its guideline when there are as many as guidelines; so does {@code period}
     * @param facts for programs, see {@link TablePaper}; "measure" is the measure's id
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
            List<String> note,
            Map<String, Object> facts) {

        public Row {
            guidelines = List.copyOf(guidelines);
            responsible = List.copyOf(responsible);
            period = List.copyOf(period);
            inProgress = List.copyOf(inProgress);
            done = List.copyOf(done);
            notStarted = List.copyOf(notStarted);
            recommendation = List.copyOf(recommendation);
            note = List.copyOf(note);
            facts = TablePaper.ordered(facts);
        }

        public Row(
                String measure,
                List<String> guidelines,
                List<String> responsible,
                List<String> period,
                List<String> inProgress,
                List<String> done,
                List<String> notStarted,
                List<String> recommendation,
                List<String> note) {
            this(
                    measure,
                    guidelines,
                    responsible,
                    period,
                    inProgress,
                    done,
                    notStarted,
                    recommendation,
                    note,
                    Map.of());
        }

        private String key() {
            return String.valueOf(facts.getOrDefault("measure", measure));
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
