package app.prongsai.bench;

import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.reports.document.OfficialReport.Signature;
import app.prongsai.reports.document.TablePaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up report of the size of a real one: ten measures, fourteen guidelines, twenty-four proofs. */
final class GeneratedReport {

    private static final int[] GUIDELINES = {1, 1, 1, 1, 1, 1, 1, 2, 4, 1};
    private static final int[] PROOFS = {4, 2, 2, 3, 3, 1, 1, 4, 3, 1};

    private static final String[] MEASURES = {
        "มาตรการเผยแพร่ข้อมูลต่อสาธารณะ",
        "มาตรการส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้าง",
        "มาตรการให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วม",
        "มาตรการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
        "มาตรการป้องกันการรับสินบน",
        "มาตรการตรวจสอบการใช้ดุลพินิจ",
        "การใช้ทรัพย์สินของราชการ"
    };
    private static final String[] CLAUSES = {
        "จัดทำคู่มือการปฏิบัติงานและแจ้งเวียนให้เจ้าหน้าที่ทุกคนทราบ",
        "ประชุมชี้แจงผู้ใต้บังคับบัญชาเรื่องผลประโยชน์ทับซ้อน",
        "เผยแพร่ข้อมูลทางเว็บไซต์และสื่อสังคมของหน่วยงาน",
        "แต่งตั้งคณะทำงานเพื่อติดตามการใช้จ่ายงบประมาณอย่างสม่ำเสมอ",
        "เปิดช่องทางรับฟังความคิดเห็นเรื่องน้ำประปาและไฟฟ้าสาธารณะ",
        "ตรวจสอบบัญชีและทะเบียนทรัพย์สินทุกไตรมาส",
        "อบรมเชิงปฏิบัติการให้แก่พนักงานส่วนตำบลและพนักงานจ้าง"
    };
    private static final String[] UNITS = {"สำนักปลัด", "กองคลัง", "กองช่าง", "ทุกคน", "กองการศึกษา"};

    private GeneratedReport() {}

    /** Another report for every number, always the same one for the same number. */
    static TablePaper of(int number) {
        Random random = new Random(number);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < PROOFS.length; i++) {
            rows.add(row(i, random));
        }
        String name = "ตัวอย่าง" + number;
        return new OfficialReport(
                        List.of(
                                "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                                "ขององค์การบริหารส่วนตำบล" + name
                                        + " อำเภอเมือง จังหวัดสาธิตบุรี ประจำปีงบประมาณ พ.ศ. 2570",
                                "รอบ 6 เดือน (ตั้งแต่เดือนตุลาคม 2569 - เดือนมีนาคม 2570)"),
                        "ตามผลการประเมินคุณธรรมและความโปร่งใส ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้คะแนน 88.6"
                                + number % 10 + " ซึ่งต่ำที่สุด จึง" + clause(random) + "และ" + clause(random),
                        "ตารางผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2570",
                        rows,
                        List.of(
                                new Signature("ผู้จัดทำรายงาน", "", ""),
                                new Signature("ผู้ตรวจสอบ", "", "ปลัดองค์การบริหารส่วนตำบล"),
                                new Signature("ผู้อนุมัติ", "", "นายกองค์การบริหารส่วนตำบล")),
                        "",
                        "")
                .paper();
    }

    private static Row row(int place, Random random) {
        List<String> guidelines = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (int i = 0; i < GUIDELINES[place]; i++) {
            guidelines.add(clause(random) + " และ" + clause(random));
            units.add(UNITS[random.nextInt(UNITS.length)]);
        }
        List<String> proofs = new ArrayList<>();
        for (int i = 0; i < PROOFS[place]; i++) {
            proofs.add("ประกาศเรื่อง " + clause(random) + " ประกาศ ณ วันที่ " + (1 + random.nextInt(28)) + " ต.ค. 69");
        }
        return new Row(
                MEASURES[random.nextInt(MEASURES.length)] + clause(random),
                guidelines,
                units,
                List.of("ต.ค. 69 – ก.ย. 70"),
                List.of(),
                proofs,
                List.of(),
                List.of(place % 2 == 0 ? "ควร" + clause(random) : "ไม่มี"),
                List.of("ปัญหา อุปสรรค: ไม่มี", "ไม่มี"));
    }

    private static String clause(Random random) {
        return CLAUSES[random.nextInt(CLAUSES.length)];
    }
}
