package app.prongsai.intake;

import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.read;
import static app.prongsai.intake.Documents.row;
import static app.prongsai.intake.Documents.table;
import static app.prongsai.intake.Documents.withEvidence;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dry run as other programs and as people read it. */
class DryRunTest {

    @Test
    void the_json_has_exactly_the_agreed_fields_in_their_order() {
        JsonNode json = json(table(HEADER, row("คำสั่งที่ ๑๒/๒๕๖๖ ลงวันที่ ๒๘ ก.พ. – ๓ มี.ค. ๒๕๖๗"), "ลงท้าย"));
        assertThat(names(json))
                .containsExactly(
                        "organisation",
                        "assessedFiscalYear",
                        "executionFiscalYear",
                        "round",
                        "measures",
                        "findings",
                        "unread");
        assertThat(names(json.get("organisation"))).containsExactly("name", "type", "district", "province");
        assertThat(names(json.get("round"))).containsExactly("months", "from", "to");
        JsonNode measure = json.get("measures").get(0);
        assertThat(names(measure))
                .containsExactly(
                        "row",
                        "title",
                        "guidelines",
                        "status",
                        "evidence",
                        "problem",
                        "recommendation",
                        "note",
                        "budget");
        assertThat(names(measure.get("guidelines").get(0))).containsExactly("text", "units", "from", "to");
        assertThat(names(measure.get("evidence").get(0))).containsExactly("text", "kind", "number", "from", "to");
        assertThat(names(json.get("findings").get(0))).containsExactly("rule", "severity", "row", "message");
        assertThat(names(json.get("unread").get(0))).containsExactly("row", "text");
    }

    @Test
    void the_json_holds_iso_dates_buddhist_years_codes_and_nulls() {
        JsonNode json = json(table(HEADER, row("คำสั่งที่ ๑๒/๒๕๖๖ ลงวันที่ ๒๘ ก.พ. – ๓ มี.ค. ๒๕๖๗"), "ลงท้าย"));
        assertThat(json.get("assessedFiscalYear").isNull()).isTrue();
        assertThat(json.get("executionFiscalYear").asInt()).isEqualTo(2567);
        assertThat(json.get("round").get("from").asText()).isEqualTo("2023-10-01");
        JsonNode measure = json.get("measures").get(0);
        assertThat(measure.get("row").asInt()).isEqualTo(6);
        assertThat(measure.get("status").asText()).isEqualTo("done");
        assertThat(measure.get("budget").isNull()).isTrue();
        assertThat(measure.get("problem").asText()).isEqualTo("ไม่มี");
        JsonNode evidence = measure.get("evidence").get(0);
        assertThat(evidence.get("kind").asText()).isEqualTo("order");
        assertThat(evidence.get("number").asText()).isEqualTo("12/2566");
        assertThat(evidence.get("from").asText()).isEqualTo("2024-02-28");
        assertThat(evidence.get("to").asText()).isEqualTo("2024-03-03");
        assertThat(json.get("unread").get(0).get("row").asInt()).isEqualTo(7);
        List<JsonNode> findings = new ArrayList<>();
        json.get("findings").forEach(findings::add);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.get("rule").asText()).isEqualTo("unsigned-report");
            assertThat(finding.get("severity").asText()).isEqualTo("warning");
            assertThat(finding.get("row").isNull()).isTrue();
        });
    }

    @Test
    void every_status_and_severity_has_its_code() {
        assertThat(ReadReport.Status.values())
                .extracting(ReadReport.Status::code)
                .containsExactly("done", "in-progress", "not-started", "unknown");
        assertThat(ReadReport.Severity.values())
                .extracting(ReadReport.Severity::code)
                .containsExactly("error", "warning", "info");
    }

    @Test
    void text_the_agreed_object_has_no_field_for_is_still_in_it() {
        JsonNode json = json(table(
                "มาตรการ|แนวทาง|ดำเนินการแล้ว|ยังไม่ดำเนินการ|ปัญหา|อุปสรรค|เปรียบเทียบกับปีก่อน",
                "ก|ข|ประกาศ||คนน้อย|ฝนตก|ปีก่อน ๓ ครั้ง"));
        assertThat(json.get("measures").get(0).get("problem").asText()).isEqualTo("คนน้อย\nฝนตก");
        assertThat(json.get("unread").get(0).get("text").asText()).isEqualTo("ปีก่อน ๓ ครั้ง");
    }

    @Test
    void a_text_that_spells_a_tag_can_be_put_into_a_page() {
        ReadReport report = withEvidence("ประกาศ &lt;script&gt;x&lt;/script&gt; &amp;amp;");
        String json = ReadReportJson.write(report);
        assertThat(json).doesNotContain("<").doesNotContain(">").doesNotContain("&");
        assertThat(parse(json)
                        .get("measures")
                        .get(0)
                        .get("evidence")
                        .get(0)
                        .get("text")
                        .asText())
                .isEqualTo("ประกาศ <script>x</script> &amp;");
    }

    @Test
    void people_read_line_by_line_what_was_written_beside_what_was_understood() {
        ReadReport report = read(table(
                HEADER,
                "มาตรการ เปิด เผย|๑. ทำ|สำนักปลัด/ กองคลัง|ต.ค. ๖๖ – ก.ย. ๖๗||ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖||คนน้อย|ไม่มี|ไม่มี|",
                "ต่อท้าย"));
        assertThat(ReadReportText.write(report))
                .contains("บรรทัด 6  มาตรการเปิดเผย\n    ต้นฉบับ (มาตรการ): มาตรการ เปิด เผย\n")
                .contains("หน่วยงาน: องค์การบริหารส่วนตำบลทุ่งสมมุติ  อำเภอ: ลำตัวอย่าง  จังหวัด: ขอนแก่น")
                .contains("สถานะ: ดำเนินการแล้ว")
                .contains("ผู้รับผิดชอบ: สำนักปลัด, กองคลัง")
                .contains("ต้นฉบับ (ผู้รับผิดชอบ): สำนักปลัด/ กองคลัง")
                .contains("ระยะเวลา: ต.ค. 66 – ก.ย. 67")
                .contains("ต้นฉบับ (ระยะเวลา): ต.ค. ๖๖ – ก.ย. ๖๗")
                .contains("หลักฐาน 1: ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖\n    ชนิด: ประกาศ  เลขที่: -  วันที่: 3 ธ.ค. 66")
                .contains("ปัญหา: คนน้อย")
                .contains("ควรตรวจ")
                .contains("ทั้งรายงาน  ไม่พบเลขที่")
                .contains("บรรทัด 6  ระยะเวลาดำเนินการ ต.ค. 66 – ก.ย. 67 ยาวเกินรอบรายงาน [period-exceeds-round]")
                .endsWith("ข้อความที่ยังไม่เข้าใจ 1 แห่ง\n  บรรทัด 7  ต่อท้าย\n");
    }

    private static JsonNode json(String text) {
        return parse(ReadReportJson.write(read(text)));
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
