package app.prongsai.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.testing.Photos;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Word and Excel documents as offices make them, read back after cleaning. */
class DocumentsCleanedTest {

    private static final String AUTHOR = "Somchai Secret";

    @Test
    void a_word_document_says_no_more_who_made_it_and_its_picture_not_where_it_was_taken() throws Exception {
        byte[] raw = word(document -> {});
        assertThat(everything(raw)).contains(AUTHOR, "SecretCam", "GPS");
        Cleaned clean = Cleaned.of(raw);
        assertThat(clean.type()).isEqualTo(MediaType.DOCX);
        assertThat(clean.hidden()).isEmpty();
        assertThat(everything(clean.bytes())).doesNotContain(AUTHOR, "SecretCam", "GPS", "Secret Office");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(clean.bytes()))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("คำสั่งแต่งตั้งคณะทำงาน");
            assertThat(document.getAllPictures())
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.getData()).isEqualTo(Photos.plain("jpeg")));
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isNullOrEmpty();
            assertThat(document.getProperties().getExtendedProperties().getCompany())
                    .isNullOrEmpty();
            assertThat(document.getProperties().getCustomProperties().getProperty("Owner"))
                    .isNull();
        }
        assertThat(Cleaned.of(clean.bytes()).bytes()).isSameAs(clean.bytes());
        assertThat(Cleaned.of(raw).bytes()).isEqualTo(clean.bytes());
    }

    @Test
    void of_comments_and_tracked_changes_it_is_told_that_they_stay() throws Exception {
        Cleaned clean = Cleaned.of(word(document -> {
            XWPFComment comment = document.createComments().createComment(BigInteger.ONE);
            comment.setAuthor(AUTHOR);
            comment.createParagraph().createRun().setText("ขอแก้ตัวเลข");
            document.createParagraph().getCTP().addNewIns().setAuthor(AUTHOR);
        }));
        assertThat(clean.hidden()).containsExactly(HiddenPart.COMMENTS, HiddenPart.TRACKED_CHANGES);
        assertThat(everything(clean.bytes())).contains("ขอแก้ตัวเลข");
    }

    @Test
    void a_workbook_says_no_more_who_made_it_and_in_which_folder_and_tells_of_its_hidden_sheet() throws Exception {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("งบประมาณ").createRow(0).createCell(0).setCellValue("ใช้จ่าย");
            workbook.createSheet("บุคคล");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.getProperties().getCoreProperties().setCreator(AUTHOR);
            workbook.write(made);
        }
        byte[] raw = rewritten(
                made.toByteArray(),
                "xl/workbook.xml",
                "<sheets>",
                "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                        + "<mc:Choice Requires=\"x15\"><x15ac:absPath url=\"C:\\Users\\somchai.secret\\งาน\\\""
                        + " xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\"/>"
                        + "</mc:Choice></mc:AlternateContent><sheets>");
        assertThat(everything(raw)).contains("somchai.secret");
        Cleaned clean = Cleaned.of(raw);
        assertThat(clean.type()).isEqualTo(MediaType.XLSX);
        assertThat(clean.hidden()).containsExactly(HiddenPart.HIDDEN_SHEETS);
        assertThat(everything(clean.bytes())).doesNotContain(AUTHOR, "somchai.secret");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(clean.bytes()))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("ใช้จ่าย");
        }
        assertThat(Cleaned.of(clean.bytes()).bytes()).isSameAs(clean.bytes());
    }

    @Test
    void a_table_or_a_link_of_a_workbook_is_nothing_hidden() throws Exception {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("ก");
            for (int row = 0; row < 2; row++) {
                sheet.createRow(row).createCell(0).setCellValue("ค่า " + row);
            }
            sheet.createTable(
                    workbook.getCreationHelper().createAreaReference(new CellReference(0, 0), new CellReference(1, 0)));
            workbook.write(made);
        }
        assertThat(Cleaned.of(made.toByteArray()).hidden()).isEmpty();
    }

    @Test
    void a_signed_document_stays_as_it_came_and_it_is_told_that_everything_stays() throws Exception {
        byte[] signed = with(word(document -> {}), "_xmlsignatures/sig1.xml", "<Signature/>");
        Cleaned clean = Cleaned.of(signed);
        assertThat(clean.bytes()).isSameAs(signed);
        assertThat(clean.hidden()).containsExactly(HiddenPart.SIGNATURE);
    }

    @Test
    void a_document_inside_the_document_is_told() throws Exception {
        byte[] outer = with(word(document -> {}), "word/embeddings/sheet.xlsx", "PK");
        assertThat(Cleaned.of(outer).hidden()).containsExactly(HiddenPart.FILES_INSIDE);
    }

    @Test
    void properties_are_found_wherever_the_list_of_contents_says_they_are() throws Exception {
        byte[] elsewhere = with(
                rewritten(word(document -> {}), "[Content_Types].xml", "/docProps/core.xml", "/meta/Who.xml"),
                "meta/who.xml",
                "<who>" + AUTHOR + "</who>");
        byte[] clean = Cleaned.of(elsewhere).bytes();
        assertThat(part(clean, "meta/who.xml")).doesNotContain(AUTHOR).contains("coreProperties");
    }

    private interface Making {
        void of(XWPFDocument document) throws IOException, InvalidFormatException;
    }

    private static byte[] word(Making making) throws IOException, InvalidFormatException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("คำสั่งแต่งตั้งคณะทำงาน");
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(Photos.jpeg(1)),
                            PictureType.JPEG,
                            "photo.jpeg",
                            Units.toEMU(80),
                            Units.toEMU(40));
            document.getProperties().getCoreProperties().setCreator(AUTHOR);
            document.getProperties().getCoreProperties().setLastModifiedByUser(AUTHOR);
            document.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setCompany("Secret Office");
            document.getProperties().getCustomProperties().addProperty("Owner", AUTHOR);
            making.of(document);
            document.write(made);
        }
        return made.toByteArray();
    }

    private static byte[] rewritten(byte[] zip, String part, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    assertThat(text).contains(from);
                    content = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
                }
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(content);
            }
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] zip, String part, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(in.readAllBytes());
            }
            copy.putNextEntry(new ZipEntry(part));
            copy.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String everything(byte[] zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                all.append(entry.getName())
                        .append(new String(
                                content,
                                entry.getName().endsWith(".xml")
                                        ? StandardCharsets.UTF_8
                                        : StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No part " + name);
    }
}
