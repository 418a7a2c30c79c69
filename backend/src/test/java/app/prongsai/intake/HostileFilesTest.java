package app.prongsai.intake;

import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to drown their reader. A scan that is not linear would take minutes, not the seconds allowed here. */
class HostileFilesTest {

    private static final int CELL = 300_000;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<p>ก",
                "<li>ก",
                "<",
                "<a \"",
                "<a \">\" ",
                "<a '>\"\" ",
                "<script></scr",
                "<!--",
                "</",
                "&",
                "&amp;",
                "- ก ",
                "- ก 2. ",
                "1. ก ",
                "- x 1. ก 2. ข ",
                "๓ ต.ค. – ",
                "ต.ค. ๖๕ - ",
                "0",
                "0 123 ",
                "1-",
                "1/",
                "ก/",
                "ก",
                "ประกาศ ",
                "สุพรรณบุรี",
                "บ้าย",
                "ศูนย์ดำรงธรรม",
                "a.",
                "เเ",
                "ํา",
                " "
            })
    void a_cell_of_one_thing_repeated_without_end_is_read_quickly(String piece) {
        String cell = piece.repeat(CELL / piece.length());
        String text = table(HEADER) + "\nก\t" + cell + "\t" + cell + "\tต.ค. ๖๖\t\t" + cell + "\t\tไม่มี";
        ReadReport report = assertTimeout(PATIENCE, () -> Documents.read(text));
        assertThat(report.measures()).hasSize(1);
        assertThat(report.findings()).hasSizeLessThan(1_500);
    }

    @Test
    void points_beyond_reason_are_kept_as_one_unread_text() {
        ReadReport report = Documents.withEvidence("- ประกาศ ".repeat(1_000));
        assertThat(report.measures().getFirst().evidence()).hasSize(200);
        assertThat(report.unread()).hasSize(1);
        assertThat(report.unread().getFirst().text())
                .startsWith("ประกาศ - ประกาศ")
                .hasSize(800 * 9 - 3);
    }

    @Test
    void deep_nesting_and_many_tabs_end_quickly() {
        String deep = "<div><ul><li>".repeat(100_000) + "ประกาศ" + "</li></ul></div>".repeat(100_000);
        ReadReport report = assertTimeout(PATIENCE, () -> Documents.withEvidence(deep));
        assertThat(report.measures().getFirst().evidence())
                .extracting(ReadReport.Evidence::text)
                .containsExactly("ประกาศ");
        ReadReport tabs =
                assertTimeout(PATIENCE, () -> Documents.read(table(HEADER) + "\nก" + "\t".repeat(2_000_000) + "ข"));
        assertThat(tabs.unread()).extracting(ReadReport.Unread::text).containsExactly("ข");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\t\n", "ก\tข\n", "ก", "a\t", "รายงาน อบต. "})
    void a_file_of_ten_megabytes_of_nothing_useful_ends_in_a_clear_message(String piece) {
        byte[] content = piece.repeat(IncomingFile.LIMIT / piece.getBytes(StandardCharsets.UTF_8).length)
                .getBytes(StandardCharsets.UTF_8);
        assertTimeout(PATIENCE, () -> {
            try {
                ReportReader.read(content);
                throw new AssertionError("There is no table to be read");
            } catch (UnreadableReport refused) {
                assertThat(refused.code()).isIn("empty", "no-table", "too-many-rows");
            }
        });
    }
}
