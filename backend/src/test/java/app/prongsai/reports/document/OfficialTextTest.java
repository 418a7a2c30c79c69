package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ที่ 12/2566 ลงวันที่ 3 ต.ค. 65    | ที่ ๑๒/๒๕๖๖ ลงวันที่ ๓ ต.ค. ๖๕
                    ได้คะแนน 88.64                    | ได้คะแนน ๘๘.๖๔
                    โทร. 044-123456/044-123457        | โทร. ๐๔๔-๑๒๓๔๕๖/๐๔๔-๑๒๓๔๕๗
                    ITA 2566 ข้อ O43                  | ITA ๒๕๖๖ ข้อ O๔๓
                    1.Facebook 2.LINE                 | ๑.Facebook ๒.LINE
                    ร้อยละ 3.5 และ 1,250.75 บาท       | ร้อยละ ๓.๕ และ ๑,๒๕๐.๗๕ บาท
                    ดู No.12 หน้า 4                   | ดู No.๑๒ หน้า ๔
                    """)
    void numbers_are_written_in_thai_digits(String written, String official) {
        assertThat(OfficialText.of(written)).isEqualTo(official);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.tambon2566.go.th",
                "tambon2566.go.th/news/15",
                "https://www.example.go.th/files/2566/report-1.pdf?id=42#page=3",
                "https://example.go.th/ประกาศ/2566/ฉบับที่1",
                "http://10.0.0.1/2566",
                "clerk01@tambon2566.go.th",
                "@tambon2566",
                "facebook.com/tambon2566",
                "report2566.pdf"
            })
    void an_address_still_works_when_someone_types_it_in(String address) {
        assertThat(OfficialText.of("เผยแพร่ครั้งที่ 2 ที่ " + address + " เมื่อ 5 ม.ค. 66"))
                .isEqualTo("เผยแพร่ครั้งที่ ๒ ที่ " + address + " เมื่อ ๕ ม.ค. ๖๖");
    }

    @Test
    void an_address_ends_where_a_sentence_or_a_bracket_goes_on() {
        assertThat(OfficialText.of("เว็บไซต์www.a1.go.thจำนวน2ครั้ง (www.a1.go.th/2), “https://a1.go.th/3” 4."))
                .isEqualTo("เว็บไซต์www.a1.go.thจำนวน๒ครั้ง (www.a1.go.th/2), “https://a1.go.th/3” ๔.");
    }

    @Test
    void characters_that_hide_reorder_or_break_a_document_are_gone_and_nothing_else() {
        assertThat(OfficialText.of("ก\u0000\u0007ข\u202Eค\u2066ง\u200B\uFEFFจ\u00AD"))
                .isEqualTo("กขคงจ");
        assertThat(OfficialText.of("น้ำ\tใส\u2003ไหล\u00A0เย็น")).isEqualTo("น้ำ ใส ไหล\u00A0เย็น");
        assertThat(OfficialText.of("บรรทัดหนึ่ง\r\nบรรทัดสอง\u2028บรรทัดสาม"))
                .isEqualTo("บรรทัดหนึ่ง\nบรรทัดสอง\nบรรทัดสาม");
        assertThat(OfficialText.of("ผิด\uD83Dรูป\uDC00 \uFFFE")).isEqualTo("ผิด\uFFFDรูป\uFFFD \uFFFD");
        assertThat(OfficialText.of("ยิ้ม 👩\u200D🚒 ✔\uFE0F")).isEqualTo("ยิ้ม 👩\u200D🚒 ✔\uFE0F");
    }

    @Test
    void marks_are_not_piled_over_other_lines() {
        assertThat(OfficialText.of("ปี่ปั๊มฟื้นน้ำ")).isEqualTo("ปี่ปั๊มฟื้นน้ำ");
        assertThat(OfficialText.of("ก" + "่".repeat(9))).isEqualTo("ก่่่่\u00A0่่่่\u00A0่");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "a.", "@", "1.a/", "://", "w\n", "\u202E", "ก1"})
    void hostile_repetition_costs_no_more_than_its_length(String unit) {
        String hostile = unit.repeat(200_000 / unit.length());
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> OfficialText.of(hostile));
    }
}
