package app.prongsai.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.shared.RuleViolated;
import app.prongsai.testing.Photos;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs as programs make them, read back after cleaning. */
class PdfCleanedTest {

    private static final String AUTHOR = "Somchai Secret";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void neither_who_made_it_nor_where_its_pictures_were_taken_is_left_and_it_looks_the_same(boolean packed)
            throws IOException {
        byte[] raw = made(document -> {}, packed);
        assertThat(everything(raw)).contains(AUTHOR, "SecretCam", "GPS", "xmpmeta");
        Cleaned clean = Cleaned.of(raw);
        assertThat(clean.type()).isEqualTo(MediaType.PDF);
        assertThat(clean.hidden()).isEmpty();
        assertThat(everything(clean.bytes()))
                .doesNotContain(AUTHOR, "SecretCam", "GPS", "xmpmeta", "Metadata", "PieceInfo", "LastModified");
        assertThat(picture(clean.bytes())).isEqualTo(picture(raw));
        try (PDDocument document = Loader.loadPDF(clean.bytes())) {
            assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO))
                    .isFalse();
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(clean.bytes().length).isLessThan(raw.length + 2_000);
        assertThat(Cleaned.of(clean.bytes()).bytes()).isSameAs(clean.bytes());
        assertThat(Cleaned.of(raw).bytes()).isEqualTo(clean.bytes());
    }

    @Test
    void a_picture_that_was_squeezed_twice_is_cleaned_too() throws IOException {
        byte[] raw = made(document -> {
            COSStream image = image(document.getPage(0)).getCOSObject();
            ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
            try (OutputStream deflater = new DeflaterOutputStream(squeezed)) {
                deflater.write(Photos.jpeg(1));
            }
            try (OutputStream out = image.createRawOutputStream()) {
                out.write(squeezed.toByteArray());
            }
            COSArray filters = new COSArray(List.of(COSName.FLATE_DECODE, COSName.DCT_DECODE));
            image.setItem(COSName.FILTER, filters);
        });
        byte[] clean = Cleaned.of(raw).bytes();
        try (PDDocument document = Loader.loadPDF(clean)) {
            COSStream image = image(document.getPage(0)).getCOSObject();
            assertThat(image.createRawInputStream().readAllBytes()).isEqualTo(Photos.plain("jpeg"));
        }
        assertThat(picture(clean)).isEqualTo(picture(raw));
    }

    @Test
    void what_was_taken_out_in_a_later_state_is_not_there_any_more() throws IOException {
        byte[] first = Cleaned.of(made(document -> {})).bytes();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(first)) {
            document.getPage(0).getCOSObject().setString(COSName.getPDFName("Note"), AUTHOR);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(second);
        }
        ByteArrayOutputStream third = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(second.toByteArray())) {
            document.getPage(0).getCOSObject().removeItem(COSName.getPDFName("Note"));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(third);
        }
        assertThat(text(third.toByteArray())).contains(AUTHOR);
        byte[] clean = Cleaned.of(third.toByteArray()).bytes();
        assertThat(text(clean)).doesNotContain(AUTHOR);
        assertThat(picture(clean)).isEqualTo(picture(first));
    }

    @Test
    void a_signed_one_stays_as_it_came_and_it_is_told_that_everything_stays() throws IOException {
        byte[] signed = made(document -> {
            COSDictionary signature = new COSDictionary();
            signature.setItem(COSName.TYPE, COSName.getPDFName("Sig"));
            COSArray range = new COSArray(List.of(COSInteger.ZERO, COSInteger.ONE, COSInteger.TWO, COSInteger.THREE));
            signature.setItem(COSName.BYTERANGE, range);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Sig"), signature);
        });
        Cleaned clean = Cleaned.of(signed);
        assertThat(clean.bytes()).isSameAs(signed);
        assertThat(clean.hidden()).containsExactly(HiddenPart.SIGNATURE);
    }

    @Test
    void a_locked_one_stays_as_it_came_and_it_is_told() throws IOException {
        byte[] locked = made(document -> {
            AccessPermission reading = new AccessPermission();
            reading.setCanModify(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", reading);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
        Cleaned clean = Cleaned.of(locked);
        assertThat(clean.bytes()).isSameAs(locked);
        assertThat(clean.hidden()).containsExactly(HiddenPart.LOCK);
    }

    @Test
    void comments_and_files_inside_stay_and_are_told() throws IOException {
        Cleaned clean = Cleaned.of(made(document -> {
            PDAnnotationText comment = new PDAnnotationText();
            comment.setContents("ขอแก้ตัวเลข");
            comment.setTitlePopup(AUTHOR);
            comment.setRectangle(new PDRectangle(10, 10, 20, 20));
            document.getPage(0).setAnnotations(List.of(comment));
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream("ข้างใน".getBytes(StandardCharsets.UTF_8)));
            PDComplexFileSpecification named = new PDComplexFileSpecification();
            named.setFile("inside.txt");
            named.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("inside.txt", named));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        }));
        assertThat(clean.hidden()).containsExactly(HiddenPart.COMMENTS, HiddenPart.FILES_INSIDE);
        assertThat(everything(clean.bytes())).doesNotContain("SecretCam");
    }

    @Test
    void a_picture_that_is_not_understood_stays_and_is_told_if_it_tells_something() throws IOException {
        byte[] half = made(document -> {
            COSStream image = image(document.getPage(0)).getCOSObject();
            byte[] photo = Photos.jpeg(1);
            try (OutputStream out = image.createRawOutputStream()) {
                out.write(photo, 0, 300);
            }
        });
        assertThat(Cleaned.of(half).hidden()).containsExactly(HiddenPart.PICTURE);
    }

    @Test
    void what_no_program_could_read_is_refused() {
        byte[] nothing = Photos.ascii("%PDF-1.7\nnothing at all\n%%EOF\n");
        assertThatThrownBy(() -> Cleaned.of(nothing))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo("evidence.file-is-damaged"));
    }

    @Test
    void a_few_bytes_that_would_fill_the_memory_are_refused_before_they_are_unpacked() throws IOException {
        ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(squeezed)) {
            byte[] much = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                deflater.write(much);
            }
        }
        for (String name : List.of("/ObjStm", "/Obj#53tm")) {
            byte[] bomb = Photos.joined(
                    Photos.joined(
                            Photos.ascii("%PDF-1.7\n1 0 obj\n<</Type" + name + "/N 1/First 4/Filter/FlateDecode/Length "
                                    + squeezed.size() + ">>\nstream\n"),
                            squeezed.toByteArray()),
                    Photos.ascii("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"));
            assertThatThrownBy(() -> Cleaned.of(bomb)).isInstanceOf(RuleViolated.class);
        }
    }

    private interface Making {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] made(Making making) throws IOException {
        return made(making, false);
    }

    /** Two pages, a photo of a phone on the first, and all that programs note beside. */
    private static byte[] made(Making making, boolean packed) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 2; page++) {
                PDPage sheet = new PDPage(new PDRectangle(200, 100));
                document.addPage(sheet);
                sheet.getCOSObject().setDate(COSName.LAST_MODIFIED, day());
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.addRect(10, 10, 30 + page, 20);
                    content.fill();
                    if (page == 0) {
                        content.drawImage(JPEGFactory.createFromByteArray(document, Photos.jpeg(1)), 60, 20, 80, 40);
                    }
                }
            }
            document.getDocumentInformation().setAuthor(AUTHOR);
            document.getDocumentInformation().setCreationDate(day());
            document.getDocumentInformation().setTitle("C:\\Users\\" + AUTHOR + "\\order.docx");
            PDMetadata xmp = new PDMetadata(
                    document, new ByteArrayInputStream(Photos.ascii("<x:xmpmeta>" + AUTHOR + "</x:xmpmeta>")));
            document.getDocumentCatalog().setMetadata(xmp);
            image(document.getPage(0)).setMetadata(xmp);
            COSDictionary own = new COSDictionary();
            own.setString(COSName.getPDFName("Illustrator"), AUTHOR);
            document.getPage(1).getCOSObject().setItem(COSName.PIECE_INFO, own);
            making.of(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static Calendar day() {
        return new GregorianCalendar(2026, Calendar.NOVEMBER, 22);
    }

    private static PDImageXObject image(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        return (PDImageXObject)
                resources.getXObject(resources.getXObjectNames().iterator().next());
    }

    private static List<Integer> picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage first = new PDFRenderer(document).renderImage(0, 2);
            int[] dots = first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth());
            return Arrays.stream(dots).boxed().toList();
        }
    }

    /** The bytes, and those of all that is packed in them. */
    private static String everything(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder(text(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    all.append(text(stream.createInputStream().readAllBytes()));
                }
            }
        }
        return all.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
