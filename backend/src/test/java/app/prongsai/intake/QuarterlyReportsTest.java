package app.prongsai.intake;

import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.hits;
import static app.prongsai.intake.Documents.titled;
import static app.prongsai.intake.Documents.unread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Guideline;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Status;
import app.prongsai.thai.YearPart;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quarterly reports as organisations write them, clean and dirty, in every format. */
class QuarterlyReportsTest {

    private static final String TOWN = "ของเทศบาลตำบลโนนสมมุติ อำเภอลำตัวอย่าง จังหวัดขอนแก่น";

    /** Nothing in it is to be doubted but what every report without a signature is doubted for. */
    private static final String CLEAN = titled(
            "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรม ประจำไตรมาสที่ ๒ (มกราคม – มีนาคม ๒๕๖๗)\n" + TOWN
                    + " ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\n\n",
            "ที่|มาตรการ|แนวทาง|ผู้รับผิดชอบ|ระยะเวลา|อยู่ระหว่างดำเนินการ|ดำเนินการแล้ว|ยังไม่ดำเนินการ|ปัญหา|อุปสรรค|ข้อเสนอแนะ|หมายเหตุ|เปรียบเทียบกับปีก่อน",
            "๑|เปิดเผยข้อมูล|๑. ปรับปรุงเว็บไซต์¶๒. เผยแพร่แผน|๑. สำนักปลัด¶๒. กองคลัง|ไตรมาสที่ ๒||"
                    + "- ประกาศ ณ วันที่ ๑๒ ก.พ. ๖๗ https://www.non.go.th/a||ไม่มี|ไม่มี|ทำต่อ|ไม่มี|ปีก่อน ๓ ครั้ง ปีนี้ ๔ ครั้ง",
            "๒|รับฟังความเห็น|๑. จัดประชาคม|กองช่าง|ม.ค. – มี.ค. ๖๗|✓|||ไม่มี|ไม่มี|ไม่มี|ไม่มี|เท่าเดิม");

    /** A form of last quarter, half of it changed: the name says one quarter, the days another. */
    private static final String COPIED = titled(
            "รายงานผลการดำเนินงาน ไตรมาสที่ 3 ปีงบประมาณ 2567\n" + TOWN
                    + "\nระหว่างวันที่ 1/1/2567 ถึงวันที่ 31/3/2567\n\n",
            HEADER,
            "ก|๑. ทำ|กองคลัง|ต.ค. ๖๖ – ก.ย. ๖๗||- ประกาศ ณ วันที่ ๕ พ.ย. ๖๖||ไม่มี|ไม่มี|ไม่มี|ไม่มี",
            "ข|๑. ทำ|ทุกคน|ทุกไตรมาส||- คู่มือ||ไม่มี|ไม่มี|ไม่มี|ไม่มี");

    /** The quarter stands beside a year and inside broken words, and the periods say quarters of no year there is. */
    private static final String BROKEN = titled(
            "แบบรายงานผล ไตร มาส ที่ ๑/๒๕๖๗\n" + TOWN + "\n\n",
            HEADER,
            "ก|๑. ทำ¶๒. ตาม|กองคลัง¶กองช่าง|ไตรมาส ๑¶ไตรมาส ๔||✓||||ไม่มี|ไม่มี",
            "ข|๑. ทำ|กองช่าง|ไตรมาสที่ ๕|||รองบประมาณ|||ไม่มี|ไม่มี");

    static Stream<String> reports() {
        return Stream.of(CLEAN, COPIED, BROKEN);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_quarterly_report_reads_to_the_same_in_every_format(String report) {
        ReadReport flat = read(Files.text(report));
        EveryFormat.of(report)
                .forEach((format, bytes) ->
                        assertThat(EveryFormat.told(read(bytes))).as(format).isEqualTo(EveryFormat.told(flat)));
    }

    @Test
    void a_clean_one_is_left_in_peace() {
        ReadReport report = read(Files.text(CLEAN));
        assertThat(report.round())
                .isEqualTo(new ReadReport.Round(
                        3, YearPart.quarters(2, 2), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31)));
        assertThat(report.executionFiscalYear()).isEqualTo(2567);
        assertThat(report.measures())
                .extracting(Measure::title, Measure::status)
                .containsExactly(tuple("เปิดเผยข้อมูล", Status.DONE), tuple("รับฟังความเห็น", Status.IN_PROGRESS));
        assertThat(report.measures().stream().flatMap(measure -> measure.guidelines().stream()))
                .extracting(Guideline::from, Guideline::to)
                .containsOnly(tuple(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31)));
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("unsigned-report");
        assertThat(report.unread()).isEmpty();
        assertThat(ReadReportText.write(report)).contains("รอบ: ไตรมาสที่ 2 (3 เดือน)  ม.ค. 67 – มี.ค. 67");
    }

    @Test
    void a_copied_one_is_doubted_for_its_round_and_for_what_lies_outside() {
        ReadReport report = read(Files.text(COPIED));
        assertThat(report.round().part()).isEqualTo(YearPart.quarters(2, 2));
        assertThat(report.findings().getFirst())
                .extracting(Finding::rule, Finding::message)
                .containsExactly(
                        "round-mismatch",
                        "รอบรายงานไม่ตรงกัน: หัวรายงานระบุว่าเป็นไตรมาสที่ 3 แต่ช่วงเวลาที่ระบุคือ 1 ม.ค. 67 – 31 มี.ค. 67"
                                + " กรุณาเลือกรอบที่ถูกต้องก่อนนำเข้า");
        assertThat(hits(report))
                .containsEntry("period-exceeds-round", 1L)
                .containsEntry("evidence-outside-round", 1L)
                .containsEntry("nobody-accountable", 1L)
                .containsEntry("all-done-early", 1L)
                .doesNotContainKey("year-mismatch");
        assertThat(unread(report)).containsExactly("ทุกไตรมาส");
    }

    @Test
    void a_broken_one_is_pieced_together_as_far_as_it_goes() {
        ReadReport report = read(Files.text(BROKEN));
        assertThat(report.round().part()).isEqualTo(YearPart.quarters(1, 1));
        assertThat(report.executionFiscalYear()).isEqualTo(2567);
        assertThat(report.organisation().name()).isEqualTo("โนนสมมุติ");
        assertThat(report.measures().getFirst().guidelines())
                .extracting(Guideline::units, Guideline::from)
                .containsExactly(
                        tuple(List.of("กองคลัง"), LocalDate.of(2023, 10, 1)),
                        tuple(List.of("กองช่าง"), LocalDate.of(2024, 7, 1)));
        assertThat(unread(report)).containsExactly("ไตรมาสที่ ๕");
        assertThat(hits(report)).containsEntry("period-exceeds-round", 1L).containsKey("missing-none");
    }

    private static ReadReport read(byte[] file) {
        try {
            return ReportReader.read(file);
        } catch (UnreadableReport e) {
            throw new AssertionError(e.code(), e);
        }
    }
}
