package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Unread;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Documents written in a test, and short questions about what was read of them. */
final class Documents {

    static final String TITLE = """
            รายงานผลการดำเนินงานตามมาตรการส่งเสริมความโปร่งใส
            ขององค์การบริหารส่วนตำบลทุ่งสมมุติ อำเภอลำตัวอย่าง จังหวัดขอนแก่น ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
            รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๖ - เดือนมีนาคม ๒๕๖๗)

            """;

    /** The columns of {@link #row}; the first row of cells stands on line 6. */
    static final String HEADER =
            "มาตรการ|แนวทางการปฏิบัติ|ผู้รับผิดชอบ|ระยะเวลา|อยู่ระหว่างดำเนินการ|ดำเนินการแล้ว|ยังไม่ดำเนินการ|ปัญหา|อุปสรรค|ข้อเสนอแนะ|หมายเหตุ";

    static final int FIRST_ROW = 6;

    private Documents() {}

    /** Lines of cells separated by bars, under the usual title. */
    static String table(String... lines) {
        return titled(TITLE, lines);
    }

    static String titled(String title, String... lines) {
        return title + String.join("\n", lines).replace('|', '\t');
    }

    /** A row without faults whose result is {@code done}. */
    static String row(String done) {
        return "มาตรการหนึ่ง|๑. ทำงาน|กองคลัง|ต.ค. ๖๖ – มี.ค. ๖๗||" + done + "||ไม่มี|ไม่มี|ไม่มี|ไม่มี";
    }

    static ReadReport withEvidence(String evidence) {
        return read(table(HEADER, row(evidence)));
    }

    static ReadReport read(String text) {
        try {
            return ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableReport e) {
            throw new AssertionError(e.code(), e);
        }
    }

    static ReadReport.Measure first(ReadReport report) {
        return report.measures().getFirst();
    }

    /** The lines a rule points to, one for each finding. */
    static List<Integer> rows(ReadReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::row)
                .filter(Objects::nonNull)
                .toList();
    }

    static Map<String, Long> hits(ReadReport report) {
        Map<String, Long> hits = new TreeMap<>();
        report.findings().forEach(finding -> hits.merge(finding.rule(), 1L, Long::sum));
        return hits;
    }

    static List<String> unread(ReadReport report) {
        return report.unread().stream().map(Unread::text).toList();
    }

    static String squash(String text) {
        return text.replaceAll("\\s", "");
    }
}
