package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.reports.document.OfficialReport.Signature;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperPdfTest {

    @Test
    void the_report_says_what_the_model_says_in_thai_digits() throws IOException {
        String text = unwrapped(PdfBack.text(render(SampleReport.withRows(1))));
        assertThat(text)
                .contains("ที่ ตย ๗๓๔๐๑/๑๒", "วันที่ ๗ เมษายน ๒๕๖๖")
                .contains("รอบ ๖ เดือน (ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖)", "ได้คะแนน ๘๘.๕๐", "ตารางแสดงผลการดำเนินงาน")
                .contains("๑. ปรับข้อมูลพื้นฐานให้เป็นปัจจุบันทุกเดือน และให้ผู้ทรงคุณวุฒิตรวจทานก่อนเผยแพร่")
                .contains("๒. ฟื้นฟู", "สำนักปลัด", "กองช่าง", "ต.ค. ๖๕ – ก.ย. ๖๖")
                .contains("- ประกาศแผนเผยแพร่ข้อมูล เมื่อวันที่ ๓ ต.ค. ๖๕", "ควรเพิ่มผู้ดูแลเว็บไซต์อีก ๑ คน")
                .contains("ผู้จัดทำ", "( นางสาวมาลี ใจดี )", "นักวิเคราะห์นโยบายและแผน", "หน้า ๑ จาก ");
        assertThat(text.replace("www.example2566.go.th/news/15", "")).doesNotContainPattern("[0-9]");
        assertThat(text).contains("- เผยแพร่ที่ www.example2566.go.th/news/15 แล้ว ๑๒ เรื่อง");
    }

    @Test
    void copied_text_is_the_written_text_even_where_shaping_takes_letters_apart() throws IOException {
        String hard = "น้ำ ที่ ปี่ ฟื้น ญู ฐุ ผู้ทรงคุณวุฒิ กำชับ ฤๅ ทั้งนี้";
        byte[] bytes = render(SampleReport.with(List.of(SampleReport.saying(hard))));
        assertThat(PdfBack.copied(bytes).split(hard, -1)).hasSize(10);
    }

    @Test
    void both_rows_of_headings_stand_at_the_top_of_every_page_of_the_table() throws IOException {
        List<String> pages = PdfBack.pages(render(SampleReport.withRows(12)));
        assertThat(pages).hasSizeGreaterThan(3);
        int withTable = 0;
        for (String page : pages) {
            String text = unwrapped(page).replaceAll("\\s", "");
            if (text.contains("ผลการดำเนินการ")) {
                withTable++;
                assertThat(text).contains(OfficialColumns.HEADINGS);
                if (withTable > 1) {
                    assertThat(text).startsWith(OfficialColumns.HEADINGS.getFirst());
                }
            }
        }
        assertThat(withTable).isGreaterThanOrEqualTo(pages.size() - 2);
    }

    @Test
    void every_page_says_which_of_how_many_it_is() throws IOException {
        List<String> pages = PdfBack.pages(render(SampleReport.withRows(12)));
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains(OfficialText.of("หน้า " + (i + 1) + " จาก " + pages.size()));
        }
    }

    @Test
    void a_row_too_high_for_a_page_goes_on_over_several_without_losing_a_word() throws IOException {
        String words = String.join(
                " ",
                IntStream.range(0, 900)
                        .mapToObj(i -> OfficialText.of("(" + i + ")"))
                        .toList());
        Row row = new Row(
                "สูง",
                List.of("แนวทาง"),
                List.of("กองคลัง"),
                List.of("ปีนี้"),
                List.of(words),
                List.of(words),
                List.of(),
                List.of(),
                List.of());
        byte[] bytes = render(SampleReport.with(List.of(row)));
        assertThat(PdfBack.pages(bytes)).hasSizeGreaterThan(5);
        String text = PdfBack.text(bytes);
        for (String word : words.split(" ")) {
            assertThat(text.split(Pattern.quote(word), -1)).as(word).hasSize(3);
        }
    }

    @Test
    void a_row_that_a_page_holds_is_never_broken() throws IOException {
        Random random = new Random(2570);
        for (int first = 1; first <= 16; first++) {
            List<Row> rows = new ArrayList<>(List.of(saying("[ก]", first)));
            for (int row = 1; row <= 12; row++) {
                rows.add(saying("[" + (char) ('ก' + row) + "]", 1 + random.nextInt(16)));
            }
            List<String> pages = PdfBack.pages(render(SampleReport.with(rows)));
            for (Row row : rows) {
                String mark = row.measure().lines().findFirst().orElseThrow();
                assertThat(pages)
                        .as("%s, the first row having %s lines", mark, first)
                        .filteredOn(page -> page.contains(mark))
                        .singleElement()
                        .satisfies(page -> assertThat(page.split(Pattern.quote(mark), -1))
                                .hasSize((int) row.measure().lines().count() + 1));
            }
            assertThat(pages)
                    .filteredOn(page -> page.contains("วิธีการ"))
                    .allMatch(page -> page.contains("[ก]")
                            || rows.stream()
                                    .anyMatch(row -> page.contains(row.measure().substring(0, 3))));
        }
    }

    private static Row saying(String mark, int lines) {
        return new Row(
                String.join("\n", Collections.nCopies(lines, mark)),
                List.of("แนวทาง"),
                List.of("กองคลัง"),
                List.of("ปีนี้"),
                List.of(),
                List.of("แล้วเสร็จ"),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void the_places_to_sign_are_never_torn_apart() throws IOException {
        for (int lines = 1; lines <= 20; lines++) {
            Row row = new Row(
                    "ก\n".repeat(lines),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            List<String> pages = PdfBack.pages(render(SampleReport.with(List.of(row))));
            assertThat(pages)
                    .filteredOn(page -> page.contains("ลงชื่อ"))
                    .singleElement()
                    .asString()
                    .contains("ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้อนุมัติ", "( นางสาวมาลี ใจดี )", "ตำแหน่ง ....");
            assertThat(pages).filteredOn(page -> page.contains("ใจดี")).hasSize(1);
        }
    }

    @Test
    void a_signature_without_a_name_has_a_dotted_line() throws IOException {
        List<Signature> unsigned = List.of(new Signature("ผู้อนุมัติ", "", ""));
        OfficialReport report = new OfficialReport(SampleReport.HEADING, "", "", List.of(), unsigned, "", "");
        assertThat(PdfBack.text(render(report)))
                .containsPattern("ลงชื่อ \\.{20,} ผู้อนุมัติ")
                .containsPattern("\\(\\.{20,}\\)")
                .containsPattern("ตำแหน่ง \\.{20,}");
    }

    @Test
    void the_document_names_itself_speaks_thai_and_brings_its_fonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(SampleReport.withRows(1)))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith("รายงานผลการดำเนินงานตามแผนส่งเสริมคุณธรรม")
                    .contains("พ.ศ. ๒๕๖๖");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("th-TH");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            Set<String> fonts = new HashSet<>();
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth())
                        .isGreaterThan(page.getMediaBox().getHeight());
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).containsExactlyInAnyOrder("Sarabun-Regular", "Sarabun-Bold");
        }
    }

    @Test
    void someone_who_listens_hears_a_table_with_headings() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(SampleReport.withRows(7)))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<PDStructureElement> elements = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("Document", "H1", "Table", "THead", "TBody", "P");
            assertThat(ofType(elements, "TH")).hasSize(10);
            assertThat(ofType(elements, "TR")).hasSize(2 + 7);
            assertThat(ofType(elements, "TD")).hasSize(7 * 9);
        }
    }

    @Test
    void no_ink_leaves_its_page() throws IOException {
        Row wide = SampleReport.saying("https://www.example.go.th/" + "w".repeat(300) + " " + "ก".repeat(300));
        try (PDDocument document = Loader.loadPDF(render(SampleReport.with(List.of(wide, wide))))) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImage(page, 1, ImageType.GRAY);
                for (int y = 0; y < image.getHeight(); y++) {
                    for (int x = 0; x < image.getWidth(); x++) {
                        boolean margin = x < PageForm.LEFT - 2 || x > PageForm.WIDTH - PageForm.RIGHT + 2;
                        assertThat(margin && image.getRaster().getSample(x, y, 0) < 200)
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("app.prongsai.reports.document.PaperTrials#hostileTexts")
    void no_text_however_hostile_breaks_the_document_or_is_lost(String hostile) throws IOException {
        String text = PdfBack.copied(render(PaperTrials.saying(hostile))).replaceAll("\\s", "");
        String official = OfficialText.of(hostile).replaceAll("\\s", "");
        if (official.length() < 5_000) {
            assertThat(text).contains(official);
        } else {
            long written = official.chars().filter(c -> c == official.charAt(0)).count();
            assertThat(text.chars().filter(c -> c == official.charAt(0)).count())
                    .isGreaterThanOrEqualTo(10 * written);
        }
    }

    @Test
    void the_same_report_is_the_same_file_whoever_asks_and_whenever() throws Exception {
        PaperTrials.theSameFileWhoeverAsksAndWhenever(PaperPdfTest::render);
    }

    @Test
    void five_thousand_rows_are_one_document() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(PaperTrials.manyRows()))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(200);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages() - 1);
            assertThat(stripper.getText(document)).contains("๔๙๙๙", "ผู้อนุมัติ");
        }
    }

    private static byte[] render(OfficialReport report) {
        return new PaperPdf().render(report.paper());
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    private static List<PDStructureElement> ofType(List<PDStructureElement> elements, String type) {
        return elements.stream()
                .filter(element -> element.getStructureType().equals(type))
                .toList();
    }

    /** Lines keep the space they were broken at, so without the line feeds the text is what was written. */
    private static String unwrapped(String text) {
        return text.replace("\n", "").replaceAll(" +", " ");
    }
}
