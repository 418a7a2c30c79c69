package app.prongsai.ui;

import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.reports.document.PaperDocx;
import java.util.List;

/** The Word file of fiscal year 2569, one guideline of which was copied from another province. */
final class LastYearsReport {

    private LastYearsReport() {}

    static byte[] docx() {
        OfficialReport report = new OfficialReport(
                List.of(
                        "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                        "ขององค์การบริหารส่วนตำบลช่อระกา อำเภอบ้านเหลื่อม จังหวัดนครราชสีมา ประจำปีงบประมาณ พ.ศ. 2569",
                        "รอบ 12 เดือน (ตั้งแต่เดือนตุลาคม 2568 - เดือนกันยายน 2569)"),
                "",
                "ตารางผลการดำเนินงานตามผลการประเมินปีงบประมาณ พ.ศ. 2568 เพื่อการพัฒนาในปีงบประมาณ พ.ศ. 2569",
                List.of(
                        done("มาตรการเปิดเผยข้อมูลการจัดซื้อจัดจ้าง", "ประกาศแผนบนเว็บไซต์", "กองคลัง"),
                        done("มาตรการจัดการเรื่องร้องเรียน", "จัดช่องทางรับเรื่องร้องเรียน", "สำนักปลัด"),
                        done(
                                "มาตรการตรวจสอบงานก่อสร้าง",
                                "ตรวจงานก่อสร้างทุกโครงการตามแบบของจังหวัดนครสวรรค์",
                                "กองช่าง"),
                        done("มาตรการงดรับของขวัญ", "ประกาศเจตนารมณ์งดรับของขวัญ", "สำนักปลัด")),
                List.of(),
                "",
                "");
        return new PaperDocx().render(report.paper());
    }

    private static Row done(String measure, String guideline, String unit) {
        return new Row(
                measure,
                List.of(guideline),
                List.of(unit),
                List.of("ต.ค. 68 – ก.ย. 69"),
                List.of(),
                List.of("ประกาศ" + measure + " ลงวันที่ 12 พ.ย. 68"),
                List.of(),
                List.of("ไม่มี"),
                List.of("ปัญหา: ไม่มี", "อุปสรรค: ไม่มี", "เปรียบเทียบกับปีก่อน: เพิ่มขึ้น 1 ฉบับ", "อื่น ๆ: ไม่มี"));
    }
}
