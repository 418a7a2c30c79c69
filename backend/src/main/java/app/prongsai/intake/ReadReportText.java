package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Guideline;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Organisation;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.intake.ReadReport.Unread;
import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.YearPart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dry run for a person to read: line by line, what was written beside what was understood, then the doubts. */
public final class ReadReportText {

    private final ReadReport report;
    private final StringBuilder out = new StringBuilder();

    private ReadReportText(ReadReport report) {
        this.report = report;
    }

    public static String write(ReadReport report) {
        return new ReadReportText(report).write();
    }

    private String write() {
        line("ผลการอ่านรายงาน (ยังไม่บันทึกข้อมูลใด)");
        head();
        report.measures().forEach(this::measure);
        findings();
        line("");
        line("ข้อความที่ยังไม่เข้าใจ " + report.unread().size() + " แห่ง");
        for (Unread unread : report.unread()) {
            line("  " + place(unread.row()) + "  " + unread.text().replace("\n", "\n    "));
        }
        return out.toString();
    }

    private void head() {
        Organisation organisation = report.organisation();
        line("");
        report.heading().forEach(heading -> line(place(heading.row()) + "  " + heading.text()));
        line("  หน่วยงาน: " + told(OrganisationName.full(organisation)) + "  อำเภอ: " + told(organisation.district())
                + "  จังหวัด: " + told(organisation.province()));
        line("  ปีที่รับการประเมิน: " + told(report.assessedFiscalYear()) + "  ปีที่ดำเนินการ: "
                + told(report.executionFiscalYear()));
        line("  รอบ: " + round() + "  "
                + span(report.round().from(), report.round().to()));
        line("  เว็บไซต์: " + told(report.website()));
        ReadReport.Basis basis = report.basis();
        if (basis != null) {
            line(place(basis.row()) + "  ที่มา: " + basis.text());
            line("  แบบวัด: " + told(basis.instrument()) + "  ตัวชี้วัดที่: " + told(basis.indicator()) + "  คะแนน: "
                    + told(basis.score()) + (basis.lowest() ? " (ต่ำสุด)" : ""));
        }
        ReadReport.Line caption = report.caption();
        if (caption != null) {
            line(place(caption.row()) + "  ชื่อตาราง: " + caption.text());
        }
        int guidelines = report.measures().stream()
                .mapToInt(measure -> measure.guidelines().size())
                .sum();
        List<Evidence> evidence = report.measures().stream()
                .flatMap(measure -> measure.evidence().stream())
                .toList();
        line("  มาตรการ " + report.measures().size() + " รายการ  แนวทาง " + guidelines + " ข้อ  หลักฐาน "
                + evidence.size() + " รายการ (ระบุวัน "
                + evidence.stream().filter(item -> item.from() != null).count() + ")");
    }

    private String round() {
        String months = told(report.round().months()) + " เดือน";
        YearPart part = report.round().part();
        return part == null || part.quarter() == 0 ? months : report.round().name() + " (" + months + ")";
    }

    private void measure(Measure measure) {
        line("");
        String joined = Wording.joined(measure.title());
        line(place(measure.row()) + "  " + joined);
        original(joined, measure, Column.TITLE);
        line("  สถานะ: " + measure.status().thai());
        for (int i = 0; i < measure.guidelines().size(); i++) {
            Guideline guideline = measure.guidelines().get(i);
            line("  แนวทาง " + (i + 1) + at(guideline.row(), measure) + ": " + told(guideline.text()));
            line("    ผู้รับผิดชอบ: " + told(String.join(", ", guideline.units())));
            line("    ระยะเวลา: " + span(guideline.from(), guideline.to()));
        }
        original(units(measure), measure, Column.RESPONSIBLE);
        original("", measure, Column.PERIOD);
        optional("คำนำหลักฐาน", measure.leadIn());
        for (int i = 0; i < measure.evidence().size(); i++) {
            Evidence evidence = measure.evidence().get(i);
            line("  หลักฐาน " + (i + 1) + at(evidence.row(), measure) + ": " + evidence.text());
            line("    ชนิด: " + evidence.kind().thai() + "  เลขที่: " + told(evidence.number()) + "  วันที่: "
                    + span(evidence.from(), evidence.to()));
        }
        optional("ปัญหา", measure.problem());
        optional("อุปสรรค", measure.obstacle());
        optional("ข้อเสนอแนะ", measure.recommendation());
        optional("หมายเหตุ", measure.note());
        optional("งบประมาณ", measure.budget());
        optional("งบประมาณที่ใช้จริง", measure.spent());
        optional("เปรียบเทียบกับปีก่อน", measure.comparison());
    }

    private void findings() {
        for (Severity severity : Severity.values()) {
            List<Finding> some = report.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            line("");
            line(severity.thai() + " " + some.size() + " ข้อ");
            for (Finding finding : some) {
                String place = finding.row() == null ? "ทั้งรายงาน" : place(finding.row());
                line("  " + place + "  " + finding.message() + " [" + finding.rule() + "]");
            }
        }
    }

    private static String units(Measure measure) {
        return String.join(
                ", ",
                measure.guidelines().stream()
                        .flatMap(guideline -> guideline.units().stream())
                        .toList());
    }

    private void original(String parsed, Measure measure, Column column) {
        for (ReadReport.Cell cell : measure.cells()) {
            String written = Wording.tidy(cell.text());
            if (cell.columns().contains(column) && !written.equals(parsed)) {
                line("    ต้นฉบับ (" + cell.heading() + at(cell.row(), measure) + "): " + written);
            }
        }
    }

    private String place(int row) {
        return report.places().of(row);
    }

    private String at(int row, Measure measure) {
        return row == measure.row() ? "" : " " + place(row);
    }

    private void optional(String name, @Nullable String value) {
        if (value != null) {
            line("  " + name + ": " + value);
        }
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return "-";
        }
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
        return wholeMonths ? ThaiDates.months(from, to) : ThaiDates.brief(from, to);
    }

    private static String told(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "-" : value.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
