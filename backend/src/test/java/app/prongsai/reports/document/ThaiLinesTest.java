package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiLinesTest {

    private static final ToDoubleFunction<String> MEASURE = text -> Sarabun.REGULAR.width(text, 14);

    private static final String PARAGRAPH =
            "คณะทำงานประชุมผู้ทรงคุณวุฒิและผู้รับผิดชอบเรื่องงบประมาณของอบต.บ้านน้ำใส เมื่อวันที่ ๓ ต.ค. ๖๕ เพื่อฟื้นฟู"
                    + "ลำน้ำ ที่ประชุมให้เจ้าหน้าที่เผยแพร่ข้อมูลทางเว็บไซต์ www.example.go.th/reports/๒๕๖๖ ภายใน พ.ศ. ๒๕๖๖ ทั้งนี้"
                    + "ผู้ใหญ่ญู่ฐุฎีกาปี่ปั๊มโต๊ะเก้าอี้ฯ ต่างๆ";

    @Test
    void lines_joined_together_are_the_text_again_at_every_width() {
        for (int width = 5; width < 400; width += 7) {
            assertThat(String.join("", wrap(PARAGRAPH, width))).isEqualTo(PARAGRAPH);
        }
    }

    @Test
    void no_line_is_wider_than_its_column_once_a_cluster_fits() {
        for (int width = 30; width < 400; width += 7) {
            double limit = width;
            assertThat(wrap(PARAGRAPH, width))
                    .allSatisfy(line -> assertThat(MEASURE.applyAsDouble(line.stripTrailing()))
                            .isLessThanOrEqualTo(limit));
        }
    }

    @Test
    void a_line_never_begins_with_a_mark_nor_ends_with_a_leading_vowel() {
        for (int width = 5; width < 400; width += 3) {
            for (String line : wrap(PARAGRAPH, width)) {
                assertThat(Character.getType(line.charAt(0))).as(line).isNotEqualTo((int) Character.NON_SPACING_MARK);
                assertThat("ะาำๅๆฯ").as(line).doesNotContain(line.substring(0, 1));
                assertThat("เแโใไ").as(line).doesNotContain(line.substring(line.length() - 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผู้ทรงคุณวุฒิ",
                "งบประมาณ",
                "ผู้รับผิดชอบ",
                "เจ้าหน้าที่",
                "ข้อเสนอแนะ",
                "จัดซื้อจัดจ้าง",
                "อบต."
            })
    void a_word_that_fits_on_a_line_is_never_torn(String word) {
        assertNeverTorn("รายงานของ" + word + " และแผนของ" + word + " กับ" + word, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"๓ ต.ค. ๖๕", "๑๒ มกราคม ๒๕๖๖", "พ.ศ. ๒๕๖๖"})
    void a_date_that_fits_on_a_line_is_never_torn(String date) {
        assertNeverTorn("รายงานเมื่อ " + date + " และแผนลงวันที่ " + date + " ถึง " + date, date);
    }

    private static void assertNeverTorn(String text, String word) {
        double narrowest = MEASURE.applyAsDouble(word);
        for (double width = narrowest; width < narrowest + 150; width += 2) {
            assertThat(String.join("|", wrap(text, width)).split(Pattern.quote(word), -1))
                    .hasSize(4);
        }
    }

    @Test
    void the_name_of_a_place_is_never_torn_although_no_dictionary_knows_it() {
        String name = "บ้านน้ำใส";
        String text = "องค์การบริหารส่วนตำบล" + name + " อำเภอ" + name + " จังหวัด" + name;
        for (double width = MEASURE.applyAsDouble(name); width < 300; width += 2) {
            assertThat(String.join("|", wrap(text, width)).split(name, -1)).hasSize(4);
        }
    }

    @Test
    void the_dictionary_does_not_find_words_across_the_edge_of_an_abbreviation() {
        for (int width = 30; width < 120; width++) {
            assertThat(wrap("เว็บไซต์ของอบต.", width)).noneMatch(line -> line.endsWith("ขอ") || line.startsWith("งอบ"));
        }
    }

    @Test
    void words_are_kept_on_a_line_as_long_as_they_fit() {
        assertThat(wrap("รายงานผล การดำเนินงาน", 1000)).containsExactly("รายงานผล การดำเนินงาน");
        assertThat(wrap("รายงานผล การดำเนินงาน", MEASURE.applyAsDouble("การดำเนินงาน")))
                .containsExactly("รายงานผล ", "การดำเนินงาน");
    }

    @Test
    void a_line_feed_ends_a_line() {
        assertThat(wrap("ก\nข\n\nค", 100)).containsExactly("ก\n", "ข\n", "\n", "ค");
    }

    @Test
    void a_heading_is_broken_into_lines_of_about_the_same_length() {
        String heading = "ขององค์การบริหารส่วนตำบลบ้านน้ำใส อำเภอเมือง จังหวัดตัวอย่าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖";
        double width = MEASURE.applyAsDouble(heading) * 0.95;
        List<String> even = ThaiLines.wrapEvenly(heading, width, MEASURE);
        assertThat(even).hasSize(2);
        assertThat(MEASURE.applyAsDouble(even.getLast())).isGreaterThan(MEASURE.applyAsDouble(heading) / 3);
    }

    @Test
    void a_text_without_any_space_is_broken_between_clusters_in_reasonable_time() {
        String endless = "ปี่น้ำ".repeat(20_000 / 6);
        List<String> lines = Assertions.assertTimeout(Duration.ofSeconds(10), () -> wrap(endless, 60));
        assertThat(String.join("", lines)).isEqualTo(endless);
        assertThat(lines).allSatisfy(line -> assertThat(line).matches("[ปน].*"));
    }

    @Test
    void any_mixture_of_characters_is_broken_without_loss() {
        Random random = new Random(2566);
        int[] alphabet = "กญฐฟปำ่้์ิีึุูเแใไๆฯ ๑๒.-/(“”)abc www.a.go.th\n👩\u200D🚒中ا\uFFFD"
                .codePoints()
                .toArray();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, alphabet.length).forEach(at -> text.appendCodePoint(alphabet[at]));
            assertThat(String.join("", wrap(text.toString(), 10 + random.nextInt(80))))
                    .isEqualTo(text.toString());
        }
    }

    private static List<String> wrap(String text, double width) {
        return ThaiLines.wrap(text, width, width, MEASURE);
    }
}
