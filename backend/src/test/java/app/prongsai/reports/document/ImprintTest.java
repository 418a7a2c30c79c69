package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.reports.document.OfficialReport.Row;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What papers say of their own publication, read back as a phone and a word processor read it. */
class ImprintTest {

    private static final String ADDRESS = "https://prongsai.example/o/9900001/reports/2566/6/v/2";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Imprint PUBLISHED = new Imprint.Published(2, ADDRESS, HASH, 134);

    @Test
    void the_last_page_of_a_published_pdf_has_a_code_that_leads_to_its_permanent_address() throws Exception {
        byte[] bytes = pdf(SampleReport.withRows(7), PUBLISHED);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int last = document.getNumberOfPages() - 1;
            PDFRenderer renderer = new PDFRenderer(document);
            assertThat(scanned(renderer.renderImageWithDPI(last, 150, ImageType.RGB)))
                    .isEqualTo(ADDRESS);
            for (int page = 0; page < last; page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 150, ImageType.RGB);
                assertThatThrownBy(() -> scanned(image)).isInstanceOf(ReaderException.class);
            }
        }
        String text = PdfBack.copied(bytes);
        assertThat(text)
                .contains("ฉบับเผยแพร่ที่ ๒ บันทึกลำดับที่ ๑๓๔ ของหน่วยงาน")
                .contains("อ่านและตรวจสอบได้ที่ " + ADDRESS)
                .contains("ค่าตรวจสอบเนื้อหา (SHA-256)" + HASH)
                .doesNotContain("ร่าง");
    }

    @Test
    void who_listens_hears_where_the_code_leads() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(SampleReport.withRows(1), PUBLISHED))) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements)
                    .filteredOn(element -> element.getStructureType().equals("Figure"))
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.getAlternateDescription())
                            .isEqualTo("คิวอาร์โค้ดไปยัง " + ADDRESS)
                            .doesNotContain("๒"));
        }
    }

    @Test
    void the_imprint_stands_whole_on_the_page_of_the_signatures_wherever_the_table_ends() throws IOException {
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
            assertThat(PdfBack.pages(pdf(SampleReport.with(List.of(row)), PUBLISHED)))
                    .as("%d lines", lines)
                    .filteredOn(page -> page.contains("ลงชื่อ") || page.contains("SHA-256") || page.contains(HASH))
                    .singleElement()
                    .asString()
                    .contains("ผู้อนุมัติ", "ฉบับเผยแพร่ที่ ๒", ADDRESS, HASH);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/o/9900001/reports/2570/q4/v/1",
                "https://transparency-and-integrity.local-administration.province.prongsai.example.go.th:8443/o/9900001/reports/2570/12/v/1234"
            })
    void short_and_long_addresses_are_read_from_pdf_and_docx(String address) throws Exception {
        Imprint published = new Imprint.Published(1, address, HASH, 1);
        byte[] pdf = pdf(SampleReport.withRows(1), published);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(scanned(new PDFRenderer(document)
                            .renderImageWithDPI(document.getNumberOfPages() - 1, 150, ImageType.RGB)))
                    .isEqualTo(address);
        }
        assertThat(PdfBack.copied(pdf)).contains(address);
        assertThat(scanned(picture(docx(SampleReport.withRows(1), published)))).isEqualTo(address);
    }

    @Test
    void a_published_docx_has_the_code_as_a_picture_and_says_the_same_beside_it() throws Exception {
        byte[] bytes = docx(SampleReport.withRows(2), PUBLISHED);
        assertThat(scanned(picture(bytes))).isEqualTo(ADDRESS);
        try (XWPFDocument document = DocxBack.open(bytes)) {
            var imprint = document.getTables().getLast();
            assertThat(imprint.getRows()).singleElement().matches(XWPFTableRow::isCantSplitRow);
            assertThat(imprint.getRow(0).getTableCells()).hasSize(2);
            assertThat(imprint.getRow(0)
                            .getCell(0)
                            .getParagraphs()
                            .getFirst()
                            .getRuns()
                            .getFirst()
                            .getEmbeddedPictures())
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.getCTPicture()
                                    .getNvPicPr()
                                    .getCNvPr()
                                    .getName())
                            .isNotBlank());
            assertThat(imprint.getRow(0).getCell(1).getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .containsExactly(
                            "ฉบับเผยแพร่ที่ ๒ บันทึกลำดับที่ ๑๓๔ ของหน่วยงาน",
                            "อ่านและตรวจสอบได้ที่ " + ADDRESS,
                            "ค่าตรวจสอบเนื้อหา (SHA-256)",
                            HASH);
            assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                    .isBlank();
        }
        assertThat(DocxBack.part(bytes, "word/document.xml")).contains("descr=\"คิวอาร์โค้ดไปยัง " + ADDRESS + "\"");
    }

    @Test
    void a_draft_has_no_code_and_says_on_every_page_that_it_is_one() throws Exception {
        byte[] bytes = pdf(SampleReport.withRows(7), new Imprint.Draft());
        List<String> pages = PdfBack.pages(bytes);
        assertThat(pages).hasSizeGreaterThan(2).allMatch(page -> page.contains("ร่าง"));
        assertThat(pages.getFirst()).contains("ร่าง ยังไม่ใช่ฉบับที่ลงนามเผยแพร่");
        assertThat(pages).noneMatch(page -> page.contains("SHA-256"));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 150, ImageType.RGB);
                assertThatThrownBy(() -> scanned(image)).isInstanceOf(NotFoundException.class);
            }
        }
        byte[] word = docx(SampleReport.withRows(7), new Imprint.Draft());
        try (XWPFDocument document = DocxBack.open(word)) {
            assertThat(document.getAllPictures()).isEmpty();
            assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                    .contains("ร่าง ยังไม่ใช่ฉบับที่ลงนามเผยแพร่");
            assertThat(document.getHeaderFooterPolicy().getDefaultHeader().getText())
                    .startsWith("ร่าง – รายงาน");
        }
    }

    @Test
    void an_instance_that_does_not_know_its_address_prints_the_proof_without_a_code() throws Exception {
        Imprint published = new Imprint.Published(1, "", HASH, 5);
        byte[] bytes = pdf(SampleReport.withRows(1), published);
        assertThat(PdfBack.copied(bytes)).contains(HASH).doesNotContain("อ่านและตรวจสอบได้ที่");
        try (XWPFDocument document = DocxBack.open(docx(SampleReport.withRows(1), published))) {
            assertThat(document.getAllPictures()).isEmpty();
            assertThat(document.getTables().getLast().getText()).contains(HASH);
        }
    }

    @Test
    void a_paper_that_is_not_published_in_versions_says_nothing_of_it() throws Exception {
        byte[] bytes = pdf(SampleReport.withRows(2), new Imprint.None());
        assertThat(bytes)
                .isEqualTo(new PaperPdf().render(SampleReport.withRows(2).paper()));
        assertThat(PdfBack.copied(bytes)).doesNotContain("ร่าง").doesNotContain("SHA-256");
    }

    private static byte[] pdf(OfficialReport report, Imprint imprint) {
        return new PaperPdf().render(report.paper().with(imprint));
    }

    private static byte[] docx(OfficialReport report, Imprint imprint) {
        return new PaperDocx().render(report.paper().with(imprint));
    }

    /** On white paper, as it is printed. */
    private static BufferedImage picture(byte[] docx) throws IOException {
        try (XWPFDocument document = DocxBack.open(docx)) {
            XWPFPictureData data = document.getAllPictures().getFirst();
            BufferedImage code = ImageIO.read(new ByteArrayInputStream(data.getData()));
            BufferedImage paper =
                    new BufferedImage(code.getWidth() + 80, code.getHeight() + 80, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = paper.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            graphics.drawImage(code, 40, 40, null);
            graphics.dispose();
            return paper;
        }
    }

    private static String scanned(BufferedImage image) throws ReaderException {
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots))))
                .getText();
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }
}
