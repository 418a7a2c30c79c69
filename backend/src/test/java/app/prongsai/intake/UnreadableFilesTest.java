package app.prongsai.intake;

import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.row;
import static app.prongsai.intake.Documents.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableFilesTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @Test
    void a_file_over_ten_megabytes_is_refused_before_anything_else() {
        byte[] pdf = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), TEN_MEGABYTES + 1);
        assertThat(refused(pdf).code()).isEqualTo("too-large");
        assertThat(refused(Arrays.copyOf(pdf, TEN_MEGABYTES)).code()).isEqualTo("binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\ufeff", "\t\t\n\t", "\u00a0\u200b\r\n"})
    void a_file_without_text_is_empty(String text) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("empty");
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "504b0506000000000000, ZIP",
        "d0cf11e0a1b11ae1, Word",
        "89504e470d0a1a0a, ภาพ",
        "ffd8ffe000104a46, ภาพ",
        "474946383961, ภาพ",
        "7b5c727466315c616e7369, RTF",
        "1f8b0800, บีบอัด"
    })
    void a_file_of_another_kind_is_named_and_should_be_saved_as_text(String firstBytes, String kind) {
        UnreadableReport refused = refused(HexFormat.of().parseHex(firstBytes));
        assertThat(refused.code()).isEqualTo("binary");
        assertThat(refused.thai()).contains(kind, "บันทึกเป็นข้อความ", "ไม่มีข้อมูลใดเปลี่ยนแปลง");
        assertThat(refused.english()).contains("save it as text", "nothing has changed");
        assertThat(refused.getMessage()).contains(refused.thai(), refused.english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void a_file_in_another_encoding_should_be_saved_as_utf_8(String encoding) {
        UnreadableReport refused = refused(table(HEADER, row("ประกาศ")).getBytes(Charset.forName(encoding)));
        assertThat(refused.code()).isEqualTo("not-utf8");
        assertThat(refused.thai()).contains("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, Déjà vu à l’école: mesures très élevées où l’été s’achève",
        "GBK, 廉政措施报告 二〇二三年",
        "Shift_JIS, 透明性の報告書 令和五年度",
        "windows-1251, Отчёт о мерах прозрачности"
    })
    void text_of_another_language_is_not_taken_for_thai(String encoding, String text) {
        byte[] bytes = (text + "\na\tb").getBytes(Charset.forName(encoding));
        assertThat(refused(bytes).code()).isEqualTo("not-utf8");
    }

    @Test
    void the_thai_of_older_systems_is_read() throws UnreadableReport {
        byte[] old = table(HEADER, row("ประกาศ")).getBytes(Charset.forName("TIS-620"));
        assertThat(ReportReader.read(old).measures()).hasSize(1);
    }

    @Test
    void bytes_cut_inside_a_letter_are_not_utf_8() {
        byte[] whole = table(HEADER, row("ก")).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(refused(cut).code()).isEqualTo("not-utf8");
    }

    @Test
    void nul_and_control_characters_are_no_text() {
        assertThat(refused((table(HEADER, row("ก")) + "\0").getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("binary");
        assertThat(refused("\u0001\u0002\u0003 text ".repeat(20).getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("binary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เรียน ท่านนายก",
                "a\tb\tc\n1\t2\t3",
                "มาตรการ แนวทาง ผู้รับผิดชอบ\nก ข ค",
                "รายงานผล\n\tดำเนินการแล้ว\tยังไม่ดำเนินการ\nก\tข\tค"
            })
    void a_text_without_a_table_of_measures_says_which_headings_were_looked_for(String text) {
        UnreadableReport refused = refused(text.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.code()).isEqualTo("no-table");
        assertThat(refused.thai()).contains("มาตรการ", "แท็บ");
    }

    @Test
    void a_table_beyond_reason_is_refused_whole() {
        String table = table(HEADER) + "\nก\tข".repeat(2_001);
        assertThat(refused(table.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("too-many-rows");
        String lines = table(HEADER) + "\nข้อความ".repeat(20_001);
        assertThat(refused(lines.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("too-many-rows");
    }

    @Test
    void whatever_the_bytes_are_they_are_read_or_refused_clearly() {
        Random random = new Random(2566);
        byte[] whole = table(HEADER, row("- ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖ <p>- คู่มือ</p> 1. ก &amp;"))
                .getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + i % 5; j++) {
                // ASCII over ASCII keeps the text valid often enough to get past the decoder.
                int at = random.nextInt(damaged.length);
                damaged[at] = (byte) (damaged[at] > 0 ? " \t\n<>-/&;.10\"'".charAt(random.nextInt(14)) : damaged[at]);
            }
            try {
                ReadReport report = ReportReader.read(damaged);
                assertThat(ReadReportJson.write(report)).isNotBlank();
                assertThat(ReadReportText.write(report)).isNotBlank();
                read++;
            } catch (UnreadableReport refused) {
                assertThat(refused.thai()).isNotBlank();
            }
        }
        assertThat(read).isGreaterThan(100);
    }

    private static UnreadableReport refused(byte[] content) {
        UnreadableReport refused = catchThrowableOfType(UnreadableReport.class, () -> ReportReader.read(content));
        assertThat(refused).isNotNull();
        return refused;
    }
}
