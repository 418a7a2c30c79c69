package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.reports.document.OfficialReport.Signature;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class PaperDocxTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    void the_table_has_the_nine_columns_and_two_rows_of_headings_that_word_repeats() throws IOException {
        try (XWPFDocument document = DocxBack.open(render(SampleReport.withRows(3)))) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(9);
            assertThat(table.getRows()).hasSize(2 + 3);
            assertThat(table.getRows())
                    .extracting(XWPFTableRow::isRepeatHeader)
                    .containsExactly(true, true, false, false, false);
            assertThat(texts(table.getRow(0)))
                    .containsExactly(
                            "วิธีการ/มาตรการที่ดำเนินการ",
                            "แนวทางการปฏิบัติ",
                            "ผู้รับผิดชอบ",
                            "ระยะเวลาดำเนินการ",
                            "ผลการดำเนินการ",
                            "ข้อเสนอแนะ",
                            "หมายเหตุ");
            assertThat(texts(table.getRow(1)))
                    .containsExactly(
                            "", "", "", "", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว", "ยังไม่ดำเนินการ", "", "");
            assertThat(cell(table, 0, 4).getGridSpan().getVal()).isEqualTo(BigInteger.valueOf(3));
            for (int[] merged : new int[][] {{0, 0}, {3, 3}, {5, 7}, {6, 8}}) {
                assertThat(cell(table, 0, merged[0]).getVMerge().getVal()).isEqualTo(STMerge.RESTART);
                assertThat(cell(table, 1, merged[1]).getVMerge().getVal()).isEqualTo(STMerge.CONTINUE);
            }
            assertThat(table.getRow(2).getTableCells()).hasSize(9);
        }
    }

    @Test
    void a_row_goes_on_over_the_page_only_where_no_page_holds_it_and_the_signatures_never() throws IOException {
        OfficialReport report = SampleReport.with(
                List.of(SampleReport.WEBSITE, SampleReport.saying("สูง\n".repeat(40)), SampleReport.WEBSITE));
        try (XWPFDocument document = DocxBack.open(render(report))) {
            assertThat(document.getTables().getFirst().getRows().stream()
                            .skip(2)
                            .map(XWPFTableRow::isCantSplitRow))
                    .containsExactly(true, false, true);
            XWPFTable signatures = document.getTables().getLast();
            assertThat(signatures.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
            assertThat(signatures.getRow(0).getTableCells()).hasSize(3);
            assertThat(signatures.getText())
                    .contains("ผู้จัดทำ", "( นางสาวมาลี ใจดี )", "ผู้ตรวจสอบ", "ผู้อนุมัติ")
                    .containsPattern("\\(\\.{20,}\\)");
        }
    }

    @Test
    void five_people_sign_in_one_block_that_stays_whole() throws IOException {
        List<Signature> five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Signature("ผู้รับรอง", "คนที่ " + i, ""))
                .toList();
        OfficialReport report = new OfficialReport(List.of("รายงาน"), "", "", List.of(), five, "", "");
        try (XWPFDocument document = DocxBack.open(render(report))) {
            XWPFTable signatures = document.getTables().getFirst();
            assertThat(signatures.getRows()).singleElement().matches(XWPFTableRow::isCantSplitRow);
            assertThat(texts(signatures.getRow(0)).get(0)).contains("คนที่ ๑", "คนที่ ๔");
            assertThat(texts(signatures.getRow(0)).get(1)).contains("คนที่ ๒", "คนที่ ๕");
            assertThat(texts(signatures.getRow(0)).get(2)).contains("คนที่ ๓");
        }
    }

    @Test
    void cells_say_what_the_model_says_in_thai_digits() throws IOException {
        try (XWPFDocument document = DocxBack.open(render(SampleReport.withRows(1)))) {
            XWPFTableRow row = document.getTables().getFirst().getRow(2);
            assertThat(paragraphs(row, 1))
                    .containsExactly(
                            "๑. ปรับข้อมูลพื้นฐานให้เป็นปัจจุบันทุกเดือน และให้ผู้ทรงคุณวุฒิตรวจทานก่อนเผยแพร่",
                            "๒. ฟื้นฟูช่องทางรับฟังความเห็นเรื่องน้ำประปา");
            assertThat(paragraphs(row, 2)).containsExactly("สำนักปลัด", "กองช่าง");
            assertThat(paragraphs(row, 5))
                    .containsExactly(
                            "- ประกาศแผนเผยแพร่ข้อมูล เมื่อวันที่ ๓ ต.ค. ๖๕",
                            "- เผยแพร่ที่ www.example2566.go.th/news/15 แล้ว ๑๒ เรื่อง");
            assertThat(paragraphs(row, 6)).containsExactly("");
            assertThat(paragraphs(row, 8)).containsExactly("ไม่มี");
            List<String> body = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(body)
                    .contains("ที่ ตย ๗๓๔๐๑/๑๒\tวันที่ ๗ เมษายน ๒๕๖๖", "รอบ ๖ เดือน (ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖)")
                    .contains("ตารางแสดงผลการดำเนินงาน");
        }
    }

    @Test
    void a_responsible_unit_is_moved_down_to_its_guideline() throws IOException {
        try (XWPFDocument document = DocxBack.open(render(SampleReport.withRows(1)))) {
            List<XWPFParagraph> units =
                    document.getTables().getFirst().getRow(2).getCell(2).getParagraphs();
            assertThat(units.getFirst().getSpacingBefore()).isLessThanOrEqualTo(0);
            assertThat(units.getLast().getSpacingBefore())
                    .isGreaterThan((int) WordXml.twips(PageForm.TABLE * PageForm.LEADING));
        }
    }

    @Test
    void thai_letters_and_all_others_are_sarabun_in_the_sizes_of_the_form() throws Exception {
        try (XWPFDocument document = DocxBack.open(render(SampleReport.withRows(1)))) {
            CTRPr defaults =
                    document.getStyle().getDocDefaults().getRPrDefault().getRPr();
            CTFonts fonts = defaults.getRFontsArray(0);
            assertThat(List.of(fonts.getAscii(), fonts.getHAnsi(), fonts.getCs()))
                    .containsOnly("Sarabun");
            assertThat(defaults.getSzArray(0).getVal()).isEqualTo(BigInteger.valueOf(Math.round(2 * PageForm.BODY)));
            assertThat(defaults.getSzCsArray(0).getVal())
                    .isEqualTo(defaults.getSzArray(0).getVal());
            assertThat(defaults.getLangArray(0).getBidi()).isEqualTo("th-TH");
            assertThat(defaults.getLangArray(0).getVal()).isEqualTo("th-TH");
            CTRPr table =
                    document.getStyles().getStyle("TableText").getCTStyle().getRPr();
            assertThat(table.getSzCsArray(0).getVal()).isEqualTo(BigInteger.valueOf(Math.round(2 * PageForm.TABLE)));
            CTRPr title = document.getStyles().getStyle("Title").getCTStyle().getRPr();
            assertThat(title.sizeOfBArray()).isEqualTo(1);
            assertThat(title.sizeOfBCsArray()).isEqualTo(1);
        }
    }

    @Test
    void the_page_is_landscape_a4_with_thai_page_numbers() throws IOException {
        byte[] bytes = render(SampleReport.withRows(1));
        try (XWPFDocument document = DocxBack.open(bytes)) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(16838));
            assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1701));
            assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(1134));
            assertThat(document.getFooterList()).hasSize(1);
            assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                    .isBlank();
            assertThat(document.getHeaderFooterPolicy().getDefaultHeader().getText())
                    .startsWith("รายงานผลการดำเนินงานตามแผนส่งเสริมคุณธรรม");
        }
        assertThat(DocxBack.part(bytes, "word/footer1.xml"))
                .contains(" PAGE \\* THAIARABIC ", " NUMPAGES \\* THAIARABIC ");
    }

    @Test
    void the_document_names_itself_and_keeps_no_time() throws IOException {
        byte[] bytes = render(SampleReport.withRows(1));
        try (XWPFDocument document = DocxBack.open(bytes)) {
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .startsWith("รายงานผลการดำเนินงานตามแผนส่งเสริมคุณธรรม")
                    .contains("พ.ศ. ๒๕๖๖");
            assertThat(document.getProperties().getCoreProperties().getCreated())
                    .isNull();
        }
    }

    @Test
    void the_fonts_inside_are_readable_with_the_keys_beside_them() throws Exception {
        byte[] bytes = render(SampleReport.withRows(1));
        assertThat(DocxBack.part(bytes, "word/settings.xml")).contains("<w:embedTrueTypeFonts/>");
        for (Font font : List.of(
                embedded(bytes, "embedRegular", 0, "word/fonts/font1.odttf"),
                embedded(bytes, "embedBold", 0, "word/fonts/font2.odttf"))) {
            assertThat(font.getFamily()).isEqualTo("Sarabun");
            assertThat(font.canDisplayUpTo("ที่ปี่ฟื้นน้ำ๐๑๒")).isEqualTo(-1);
        }
    }

    /** LibreOffice writes 1 where Word writes ๑. */
    @Test
    void page_numbers_look_thai_whatever_digits_a_program_writes() throws Exception {
        byte[] bytes = render(SampleReport.withRows(1));
        Font digits = embedded(bytes, "embedRegular", 1, "word/fonts/font3.odttf");
        Font sarabun = embedded(bytes, "embedRegular", 0, "word/fonts/font1.odttf");
        for (int digit = 0; digit <= 9; digit++) {
            Rectangle2D thai = outline(sarabun, (char) ('๐' + digit));
            assertThat(outline(digits, (char) ('0' + digit))).isEqualTo(thai);
            assertThat(outline(digits, (char) ('๐' + digit))).isEqualTo(thai);
        }
        Element style = (Element) xml(DocxBack.part(bytes, "word/styles.xml"))
                .getElementsByTagNameNS(W, "style")
                .item(10);
        assertThat(style.getAttributeNS(W, "styleId")).isEqualTo("PageNumber");
        assertThat(((Element) style.getElementsByTagNameNS(W, "rFonts").item(0)).getAttributeNS(W, "ascii"))
                .isEqualTo(digits.getFamily())
                .isEqualTo("Sarabun Thai Digits");
        assertThat(DocxBack.part(bytes, "word/footer1.xml").split("<w:rStyle w:val=\"PageNumber\"/>", -1))
                .hasSize(1 + 2 * 5);
    }

    private static Rectangle2D outline(Font font, char digit) {
        return font.deriveFont(1000f)
                .createGlyphVector(new FontRenderContext(null, true, true), new char[] {digit})
                .getVisualBounds();
    }

    private static Font embedded(byte[] bytes, String kind, int place, String part) throws Exception {
        Element element = (Element) xml(DocxBack.part(bytes, "word/fontTable.xml"))
                .getElementsByTagNameNS(W, kind)
                .item(place);
        byte[] key =
                HexFormat.of().parseHex(element.getAttributeNS(W, "fontKey").replaceAll("[{}-]", ""));
        byte[] file = DocxBack.parts(bytes).get(part);
        for (int i = 0; i < 32; i++) {
            file[i] ^= key[15 - i % 16];
        }
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
    }

    /** Word refuses a file whose properties stand in another order than the schema's; POI and LibreOffice do not mind. */
    @Test
    void properties_stand_in_the_order_that_word_insists_on() throws Exception {
        Map<String, List<String>> order = Map.of(
                "pPr",
                        List.of(
                                "pStyle",
                                "keepNext",
                                "keepLines",
                                "widowControl",
                                "tabs",
                                "spacing",
                                "ind",
                                "jc",
                                "rPr"),
                "rPr", List.of("rFonts", "b", "bCs", "sz", "szCs", "lang"),
                "tblPr", List.of("tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar"),
                "tblBorders", List.of("top", "left", "bottom", "right", "insideH", "insideV"),
                "tblCellMar", List.of("top", "left", "bottom", "right"),
                "trPr", List.of("cantSplit", "tblHeader"),
                "tcPr", List.of("tcW", "gridSpan", "vMerge", "vAlign"),
                "tbl", List.of("tblPr", "tblGrid", "tr"),
                "tc", List.of("tcPr", "p"),
                "sectPr", List.of("headerReference", "footerReference", "pgSz", "pgMar", "pgNumType", "titlePg"));
        byte[] bytes = render(SampleReport.withRows(2));
        for (String part : List.of("word/document.xml", "word/styles.xml")) {
            Document xml = xml(DocxBack.part(bytes, part));
            for (Map.Entry<String, List<String>> properties : order.entrySet()) {
                var found = xml.getElementsByTagNameNS(W, properties.getKey());
                for (int i = 0; i < found.getLength(); i++) {
                    List<Integer> places = children(found.item(i)).stream()
                            .map(properties.getValue()::indexOf)
                            .toList();
                    assertThat(places)
                            .as(properties.getKey())
                            .doesNotContain(-1)
                            .isSorted();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("app.prongsai.reports.document.PaperTrials#hostileTexts")
    void no_text_however_hostile_breaks_the_document_or_is_lost(String hostile) throws Exception {
        byte[] bytes = render(PaperTrials.saying(hostile));
        xml(DocxBack.part(bytes, "word/document.xml"));
        try (XWPFDocument document = DocxBack.open(bytes)) {
            String official = OfficialText.of(hostile);
            assertThat(document.getTables().getFirst().getRow(2).getCell(5).getText())
                    .isEqualTo(official);
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .contains(official.replace('\n', ' ').strip());
        }
    }

    @Test
    void the_same_report_is_the_same_file_whoever_asks_and_whenever() throws Exception {
        PaperTrials.theSameFileWhoeverAsksAndWhenever(PaperDocxTest::render);
    }

    @Test
    void five_thousand_rows_are_one_document() throws IOException {
        assertThat(DocxBack.part(render(PaperTrials.manyRows()), "word/document.xml")
                        .split("เสร็จ", -1))
                .hasSize(PaperTrials.MANY_ROWS + 1);
    }

    private static byte[] render(OfficialReport report) {
        return new PaperDocx().render(report.paper());
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr cell(
            XWPFTable table, int row, int cell) {
        return table.getRow(row).getCell(cell).getCTTc().getTcPr();
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    private static List<String> paragraphs(XWPFTableRow row, int cell) {
        return row.getCell(cell).getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> children(Node element) {
        List<String> names = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                names.add(child.getLocalName());
            }
        }
        return names;
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
