package app.prongsai.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.shared.RuleViolated;
import app.prongsai.tables.TableFile.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableFileTest {

    @Test
    void quotes_line_ends_and_blank_rows_are_read_as_a_spreadsheet_does() {
        assertThat(csv("a,\"b \"\"x\"\", c\",\r\n\r\n , \n\"two\nlines\",d\te\n"))
                .containsExactly(new Row(1, List.of("a", "b \"x\", c", "")), new Row(4, List.of("two lines", "d e")));
        assertThat(csv("a\tb")).containsExactly(new Row(1, List.of("a", "b")));
        assertThat(csv("a;b,c;d")).containsExactly(new Row(1, List.of("a", "b,c", "d")));
    }

    @Test
    void what_is_written_is_read_again_and_no_formula_comes_to_life() {
        byte[] file = CsvText.of(List.of("a", "b"), List.of(List.of("ก,\"ข\"\nค", "=1+1"), List.of("-", "@x")));
        assertThat(TableFile.rows(file))
                .extracting(Row::cells)
                .containsExactly(List.of("a", "b"), List.of("ก,\"ข\" ค", "'=1+1"), List.of("'-", "'@x"));
    }

    @Test
    void files_of_other_kinds_and_broken_ones_are_refused_with_a_sentence() throws IOException {
        refused(new byte[0], "empty");
        refused(" \n,,\n".getBytes(StandardCharsets.UTF_8), "empty");
        refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "unknown-kind");
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "unknown-kind");
        refused("a,\0b\n".getBytes(StandardCharsets.UTF_8), "unknown-kind");
        refused(new byte[] {'a', (byte) 0xff, (byte) 0xfe, '\n'}, "unknown-letters");
        refused(new byte[TableFile.LARGEST + 1], "too-large");
        refused("a\n".repeat(TableFile.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8), "too-many-rows");
        refused(",".repeat(TableFile.MOST_CELLS + 1).getBytes(StandardCharsets.UTF_8), "too-many-columns");
        refused(("\"" + "a".repeat(20_000)).getBytes(StandardCharsets.UTF_8), "cell-too-long");
        byte[] workbook = workbook();
        refused(Arrays.copyOf(workbook, workbook.length / 2), "broken-workbook");
        refused("PK\u0003\u0004rubbish".getBytes(StandardCharsets.ISO_8859_1), "broken-workbook");
    }

    @Test
    void a_workbook_that_unpacks_to_much_or_calls_for_other_files_is_not_followed() throws IOException {
        refused(
                with("sheet1.xml", xml -> xml.replace("<sheetData", " ".repeat(60_000_000) + "<sheetData")),
                "unpacks-too-large");
        refused(
                with(
                        "sheet1.xml",
                        xml -> xml.replaceFirst(
                                "(<\\?xml[^>]*>)",
                                "$1<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>")),
                "broken-workbook");
        byte[] boasting =
                with("sharedStrings.xml", xml -> xml.replace("uniqueCount=\"1\"", "uniqueCount=\"2147483647\""));
        assertThat(TableFile.rows(boasting)).containsExactly(new Row(1, List.of("คะแนน")));
        refused(with("sheet1.xml", xml -> xml.replace("r=\"A1\"", "r=\"XFD1\"")), "too-many-columns");
        refused(with("sheet1.xml", xml -> xml.replace("r=\"1\"", "r=\"1048576\"")), "too-many-rows");
    }

    @Test
    void no_damage_makes_anything_but_rows_or_a_sentence() throws IOException {
        byte[] workbook = workbook();
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = workbook.clone();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            try {
                assertThat(TableFile.rows(damaged)).isNotEmpty();
            } catch (RuntimeException e) {
                assertThat(e).isInstanceOf(RuleViolated.class);
            }
        }
    }

    private static List<Row> csv(String text) {
        return TableFile.rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] file, String rule) {
        assertThatThrownBy(() -> TableFile.rows(file))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("table." + rule));
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("คะแนน");
            workbook.write(file);
            return file.toByteArray();
        }
    }

    private static byte[] with(String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipInputStream old = new ZipInputStream(new ByteArrayInputStream(workbook()));
                ZipOutputStream changed = new ZipOutputStream(file)) {
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                changed.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = old.readAllBytes();
                changed.write(
                        entry.getName().endsWith(part)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return file.toByteArray();
    }
}
