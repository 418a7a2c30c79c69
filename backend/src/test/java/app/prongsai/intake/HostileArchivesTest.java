package app.prongsai.intake;

import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.row;
import static app.prongsai.intake.Documents.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word and Excel files made to harm their reader: one clear sentence, and nothing left behind. */
class HostileArchivesTest {

    private static final String REPORT = table(HEADER, row("- ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖"));
    private static final byte[] DOCX = Files.docx(REPORT);
    private static final byte[] XLSX = Files.xlsx(REPORT);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"})
    void a_bomb_is_left_before_it_grows(String part) {
        byte[] archive = part.startsWith("word") ? DOCX : XLSX;
        String xml = Files.part(archive, part);
        byte[] head =
                xml.substring(0, xml.indexOf('>', xml.indexOf("?>") + 2) + 1).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = Arrays.copyOf(head, 80 * 1024 * 1024);
        Arrays.fill(bomb, head.length, bomb.length, (byte) ' ');
        byte[] file = Files.withPart(archive, part, bomb);
        assertThat(file.length).isLessThan(IncomingFile.LIMIT);
        assertThat(assertTimeout(PATIENCE, () -> refused(file)).code()).isEqualTo("too-much-inside");
    }

    @Test
    void entities_are_never_followed(@TempDir Path folder) throws Exception {
        Path secret = java.nio.file.Files.writeString(folder.resolve("secret.txt"), "ความลับ");
        String[] declarations = {
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">"
        };
        for (String declaration : declarations) {
            for (byte[] archive : new byte[][] {DOCX, XLSX}) {
                for (String part : new String[] {
                    archive == DOCX ? "word/document.xml" : "xl/worksheets/sheet2.xml",
                    "[Content_Types].xml",
                    "_rels/.rels"
                }) {
                    String xml = Files.part(archive, part).replaceFirst("(<\\?xml[^>]*>)?", "$1" + declaration);
                    UnreadableReport refused =
                            refused(Files.withPart(archive, part, xml.getBytes(StandardCharsets.UTF_8)));
                    assertThat(refused.code()).as(part).isIn("unsafe", "damaged");
                    assertThat(refused.getMessage()).doesNotContain("ความลับ");
                }
            }
        }
    }

    @Test
    void macros_are_refused_by_their_content_and_not_by_the_name_of_the_file() {
        assertThat(refused(Files.withPart(DOCX, "word/vbaProject.bin", new byte[10]))
                        .code())
                .isEqualTo("macros");
        String types = Files.part(XLSX, "[Content_Types].xml")
                .replace("spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml");
        UnreadableReport refused =
                refused(Files.withPart(XLSX, "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.code()).isEqualTo("macros");
        assertThat(refused.thai()).contains("แมโคร", "ไม่มีข้อมูลใดเปลี่ยนแปลง");
    }

    @Test
    void a_truncated_archive_is_said_to_be_damaged() {
        for (byte[] archive : new byte[][] {DOCX, XLSX}) {
            for (int part = 1; part < 10; part++) {
                byte[] cut = Arrays.copyOf(archive, archive.length * part / 10);
                assertThat(refused(cut).code()).isEqualTo("damaged");
            }
        }
    }

    @Test
    void an_archive_of_something_else_is_named() {
        byte[] zip = Files.withPart(Files.bytes(out -> new ZipOutputStream(out).finish()), "a.txt", new byte[3]);
        assertThat(refused(zip).code()).isEqualTo("binary");
        byte[] slides = Files.withPart(
                DOCX,
                "_rels/.rels",
                Files.part(DOCX, "_rels/.rels")
                        .replace("word/document.xml", "ppt/presentation.xml")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused(slides).code()).isEqualTo("binary");
    }

    @Test
    void a_sheet_far_and_wide_and_merged_all_over_is_read_in_bounded_memory() {
        StringBuilder merges = new StringBuilder("</sheetData><mergeCells>");
        for (int i = 1; i < 40_000; i++) {
            merges.append("<mergeCell ref=\"C").append(i).append(":XFD1048576\"/>");
        }
        String sheet = Files.part(XLSX, "xl/worksheets/sheet2.xml")
                .replace(
                        "</sheetData>",
                        "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>ไกล</t></is></c></row>" + merges
                                + "</mergeCells>");
        byte[] far = Files.withPart(XLSX, "xl/worksheets/sheet2.xml", sheet.getBytes(StandardCharsets.UTF_8));
        ReadReport report = assertTimeout(PATIENCE, () -> ReportReader.read(far));
        assertThat(report.measures()).hasSize(1);
        assertThat(report.unread()).extracting(ReadReport.Unread::text).containsExactly("ไกล");

        String rows = "<row><c t=\"inlineStr\"><is><t>ก</t></is></c></row>".repeat(30_000);
        byte[] many = Files.withPart(
                XLSX,
                "xl/worksheets/sheet2.xml",
                Files.part(XLSX, "xl/worksheets/sheet2.xml")
                        .replace("</sheetData>", rows + "</sheetData>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused(many).code()).isEqualTo("too-many-rows");
    }

    @Test
    void a_document_nested_or_spanned_without_end_ends() {
        String deep = "<w:tbl><w:tr><w:tc><w:p>".repeat(100_000);
        String close = "</w:p></w:tc></w:tr></w:tbl>".repeat(100_000);
        String body = Files.part(DOCX, "word/document.xml");
        byte[] nested = document(body.replace("<w:body>", "<w:body>" + deep + close));
        assertThat(assertTimeout(PATIENCE, () -> refused(nested)).code()).isEqualTo("damaged");
        String wide =
                "<w:tbl><w:tr>" + "<w:tc><w:tcPr><w:gridSpan w:val=\"999999\"/></w:tcPr><w:p/></w:tc>".repeat(5_000)
                        + "</w:tr></w:tbl>";
        byte[] spanned = document(body.replace("<w:body>", "<w:body>" + wide));
        assertThat(assertTimeout(PATIENCE, () -> ReportReader.read(spanned)).measures())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<p>ก", "<td colspan=999>", "<table><tr><td rowspan=9999 colspan=200>", "<tr><td>"})
    void a_page_of_one_thing_repeated_without_end_ends(String piece) {
        byte[] page = ("<html><table>" + piece.repeat(300_000 / piece.length())).getBytes(StandardCharsets.UTF_8);
        assertThat(assertTimeout(PATIENCE, () -> refused(page)).code()).isIn("no-table", "empty", "too-many-rows");
        byte[] more = ("<html>" + "<b>".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(assertTimeout(PATIENCE, () -> refused(more)).code()).isEqualTo("too-many-rows");
    }

    @Test
    void whatever_the_damage_it_is_read_or_refused_and_nothing_is_left_behind() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = count(temporary);
        Random random = new Random(2567);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = (i % 2 == 0 ? DOCX : XLSX).clone();
            for (int j = 0; j < 1 + i % 7; j++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            try {
                assertThat(ReadReportText.write(ReportReader.read(damaged))).isNotBlank();
            } catch (UnreadableReport refused) {
                assertThat(refused.thai()).contains("ไม่มีข้อมูลใดเปลี่ยนแปลง");
            }
        }
        String xml = Files.part(DOCX, "word/document.xml");
        for (int i = 0; i < 200; i++) {
            StringBuilder damaged = new StringBuilder(xml);
            int at = random.nextInt(xml.length() - 20);
            damaged.delete(at, at + 1 + random.nextInt(18));
            try {
                ReportReader.read(document(damaged.toString()));
            } catch (UnreadableReport refused) {
                assertThat(refused.thai()).isNotBlank();
            }
        }
        assertThat(count(temporary)).isEqualTo(before);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = java.nio.file.Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("poi"))
                    .count();
        }
    }

    private static byte[] document(String body) {
        return Files.withPart(DOCX, "word/document.xml", body.getBytes(StandardCharsets.UTF_8));
    }

    private static UnreadableReport refused(byte[] content) {
        UnreadableReport refused = catchThrowableOfType(UnreadableReport.class, () -> ReportReader.read(content));
        assertThat(refused).isNotNull();
        return refused;
    }
}
