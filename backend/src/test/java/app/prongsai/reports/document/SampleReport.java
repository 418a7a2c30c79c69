package app.prongsai.reports.document;

import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.reports.document.OfficialReport.Signature;
import java.util.List;
import java.util.stream.IntStream;

/** A made-up organisation's report in the official form. */
final class SampleReport {

    static final List<String> HEADING = List.of(
            "รายงานผลการดำเนินงานตามแผนส่งเสริมคุณธรรมและความโปร่งใส",
            "องค์การบริหารส่วนตำบลบ้านน้ำใส อำเภอเมือง จังหวัดตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2566",
            "รอบ 6 เดือน (ตุลาคม 2565 – มีนาคม 2566)");

    static final Row WEBSITE = new Row(
            "มาตรการเปิดเผยข้อมูลบนเว็บไซต์",
            List.of(
                    "ปรับข้อมูลพื้นฐานให้เป็นปัจจุบันทุกเดือน และให้ผู้ทรงคุณวุฒิตรวจทานก่อนเผยแพร่",
                    "ฟื้นฟูช่องทางรับฟังความเห็นเรื่องน้ำประปา"),
            List.of("สำนักปลัด", "กองช่าง"),
            List.of("ต.ค. 65 – ก.ย. 66"),
            List.of("จัดทำแบบสำรวจความเห็น"),
            List.of(
                    "ประกาศแผนเผยแพร่ข้อมูล เมื่อวันที่ 3 ต.ค. 65",
                    "เผยแพร่ที่ www.example2566.go.th/news/15 แล้ว 12 เรื่อง"),
            List.of(),
            List.of("ควรเพิ่มผู้ดูแลเว็บไซต์อีก 1 คน"),
            List.of("ไม่มี"));

    static final List<Signature> SIGNATURES = List.of(
            new Signature("ผู้จัดทำ", "นางสาวมาลี ใจดี", "นักวิเคราะห์นโยบายและแผน"),
            new Signature("ผู้ตรวจสอบ", "", "ปลัดองค์การบริหารส่วนตำบล"),
            new Signature("ผู้อนุมัติ", "", ""));

    private SampleReport() {}

    static OfficialReport withRows(int count) {
        return with(IntStream.range(0, count).mapToObj(i -> WEBSITE).toList());
    }

    static OfficialReport with(List<Row> rows) {
        return new OfficialReport(
                HEADING,
                "ผลการประเมินปีก่อนได้คะแนน 88.50 ต่ำสุดที่การเปิดเผยข้อมูล จึงกำหนดมาตรการตามตารางนี้",
                "ตารางแสดงผลการดำเนินงาน",
                rows,
                SIGNATURES,
                "ตย 73401/12",
                "7 เมษายน 2566");
    }

    static Row saying(String text) {
        return new Row(
                text,
                List.of(text),
                List.of(text),
                List.of(text),
                List.of(text),
                List.of(text),
                List.of(text),
                List.of(text),
                List.of(text));
    }
}
