package app.prongsai.ui.portal;

import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.OfficialText;
import java.util.List;
import java.util.stream.Stream;

/** An official report with the digits it prints, its rows as nine cells. */
record Paper(
        List<String> heading,
        String basis,
        String caption,
        List<String> columns,
        List<List<List<String>>> rows,
        List<OfficialReport.Signature> signatures) {

    private static final List<String> COLUMNS = List.of(
            "วิธีการ/มาตรการที่ดำเนินการ",
            "แนวทางการปฏิบัติ",
            "ผู้รับผิดชอบ",
            "ระยะเวลาดำเนินการ",
            "อยู่ระหว่างดำเนินการ",
            "ดำเนินการแล้ว",
            "ยังไม่ดำเนินการ",
            "ข้อเสนอแนะ",
            "หมายเหตุ");

    static Paper of(OfficialReport report) {
        return new Paper(
                each(report.headingLines()),
                OfficialText.of(report.basis()),
                OfficialText.of(report.caption()),
                COLUMNS,
                report.rows().stream().map(Paper::cells).toList(),
                report.signatures());
    }

    private static List<List<String>> cells(OfficialReport.Row row) {
        return Stream.of(
                        List.of(row.measure()),
                        row.guidelines(),
                        row.responsible(),
                        row.period(),
                        row.inProgress(),
                        row.done(),
                        row.notStarted(),
                        row.recommendation(),
                        row.note())
                .map(Paper::each)
                .toList();
    }

    private static List<String> each(List<String> texts) {
        return texts.stream().map(OfficialText::of).toList();
    }
}
