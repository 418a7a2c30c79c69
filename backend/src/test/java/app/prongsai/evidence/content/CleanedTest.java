package app.prongsai.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.shared.RuleViolated;
import app.prongsai.testing.Photos;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanedTest {

    private static final String WORD = "openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void of_a_phones_jpeg_neither_place_nor_camera_nor_what_was_appended_is_left(int orientation) throws IOException {
        byte[] raw = Photos.jpeg(orientation);
        assertThat(text(raw)).contains(Photos.MAKER).contains("GPS");
        byte[] clean = Cleaned.of(raw).bytes();
        assertThat(text(clean)).doesNotContain("SecretCam", "GPS", "xmpmeta", "ftyp", "Photoshop", "MPF");
        assertThat(clean.length - Photos.plain("jpeg").length)
                .as("the orientation and nothing else")
                .isEqualTo(orientation == 1 ? 0 : 36);
        assertSamePicture(clean, Photos.plain("jpeg"));
        assertThat(Jpeg.orientation(clean)).isEqualTo(orientation);
    }

    @Test
    void of_a_png_no_text_no_exif_and_no_time_is_left() throws IOException {
        byte[] raw = Photos.png();
        assertThat(text(raw)).contains(Photos.MAKER, "tEXt", "eXIf");
        byte[] clean = Cleaned.of(raw).bytes();
        assertThat(text(clean)).doesNotContain("SecretCam", "GPS", "tEXt", "iTXt", "eXIf", "tIME", "script");
        assertSamePicture(clean, Photos.plain("png"));
    }

    @Test
    void of_a_gif_no_comment_and_nothing_appended_is_left() throws IOException {
        byte[] plain = Photos.plain("gif");
        byte[] comment = Photos.joined(new byte[] {0x21, (byte) 0xFE, 9}, Photos.ascii("SecretCam\0"));
        byte[] raw = Photos.joined(
                Photos.joined(Arrays.copyOf(plain, plain.length - 1), comment), Photos.ascii(";SecretCam"));
        byte[] clean = Cleaned.of(raw).bytes();
        assertThat(text(clean)).doesNotContain("SecretCam");
        assertSamePicture(clean, plain);
    }

    @Test
    void of_a_webp_no_exif_and_no_xmp_is_left() {
        String header = "RIFF" + le(0) + "WEBP";
        String extended = "VP8X" + le(10) + "\u002c\0\0\0" + "\u0007\0\0" + "\u0007\0\0";
        String picture = "VP8L" + le(5) + "\u002f\u0007\u00c0\u0001\0" + "\0";
        String exif = "EXIF" + le(10) + "SecretCam ";
        String all = header + extended + picture + exif + "XMP " + le(4) + "GPS ";
        byte[] raw = Photos.ascii(all.replace("RIFF" + le(0), "RIFF" + le(all.length() - 8)));
        byte[] clean = Cleaned.of(raw).bytes();
        assertThat(text(clean)).startsWith("RIFF" + le(clean.length - 8)).endsWith(picture);
        assertThat(text(clean))
                .doesNotContain("SecretCam", "GPS", "EXIF", "XMP")
                .contains("VP8X" + le(10) + "\0");
        assertThat(Cleaned.of(clean).bytes()).isEqualTo(clean);
    }

    @Test
    void what_is_clean_stays_as_it_is() {
        for (byte[] raw : new byte[][] {Photos.jpeg(6), Photos.png(), Photos.plain("gif"), Photos.pdf(9)}) {
            byte[] clean = Cleaned.of(raw).bytes();
            assertThat(Cleaned.of(clean).bytes()).isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @CsvSource({"png,20000", "jpeg,20000"})
    void a_picture_that_claims_more_pixels_than_anybody_takes_is_refused_before_it_is_decoded(String format, int side) {
        refused(Photos.claiming(format, side), "evidence.picture-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void half_a_picture_is_refused(String format) {
        byte[] plain = Photos.plain(format);
        refused(Arrays.copyOf(plain, plain.length - 6), "evidence.file-is-damaged");
    }

    @Test
    void word_and_excel_are_told_apart_by_their_content() {
        assertThat(Cleaned.of(Photos.office(WORD)).type()).isEqualTo(MediaType.DOCX);
        assertThat(Cleaned.of(Photos.office(EXCEL)).type()).isEqualTo(MediaType.XLSX);
        refused(Photos.office("ms-word.document.macroEnabled.main+xml"), "evidence.file-has-macros");
        refused(Photos.office("oasis.opendocument.text"), "evidence.file-of-another-kind");
    }

    @Test
    void pictures_pasted_into_a_document_are_cleaned_and_the_rest_of_it_stays() throws IOException {
        byte[] clean = Cleaned.of(Photos.office(WORD, Photos.jpeg(1))).bytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(clean))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("[Content_Types].xml");
            assertThat(in.getNextEntry().getName()).isEqualTo("main.xml");
            assertThat(in.readAllBytes()).isEqualTo(Photos.ascii("<document/>"));
            in.getNextEntry();
            assertThat(in.readAllBytes()).isEqualTo(Photos.plain("jpeg"));
        }
        assertThat(Cleaned.of(clean).bytes()).isEqualTo(clean);
        byte[] without = Photos.office(WORD, Photos.plain("jpeg"));
        assertThat(Cleaned.of(without).bytes()).isSameAs(without);
    }

    @Test
    void what_is_two_things_at_once_is_refused_or_made_one() {
        byte[] archive = Photos.office(WORD);
        refused(Photos.joined(Photos.pdf(9), archive), "evidence.file-is-two-kinds");
        refused(Photos.joined(Photos.pdf(9), Photos.ascii("<html>")), "evidence.file-is-two-kinds");
        refused(Photos.joined(Photos.office(WORD), archive), "evidence.file-is-two-kinds");
        assertThat(Cleaned.of(Photos.joined(Photos.plain("jpeg"), archive)).bytes())
                .isEqualTo(Photos.plain("jpeg"));
        assertThat(Cleaned.of(Photos.joined(Photos.plain("png"), archive)).bytes())
                .isEqualTo(Cleaned.of(Photos.plain("png")).bytes());
    }

    @Test
    void kinds_that_people_often_have_are_refused_with_what_to_do() {
        refused(Photos.ascii("\0\0\0\u0018ftypheic"), "evidence.file-is-heic");
        refused(HexFormat.of().parseHex("d0cf11e0a1b11ae100"), "evidence.file-is-old-office");
        refused(Photos.ascii("this is %PDF-1.7"), "evidence.file-of-another-kind");
    }

    @ParameterizedTest
    @CsvSource({"1,left", "3,right", "6,top", "8,bottom"})
    void a_thumbnail_stands_upright(int orientation, String red) throws IOException {
        byte[] small = Thumbnail.of(Cleaned.of(Photos.jpeg(orientation))).orElseThrow();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
        boolean wide = orientation == 1 || orientation == 3;
        assertThat(image.getWidth() > image.getHeight()).isEqualTo(wide);
        int nearLeft = image.getRGB(image.getWidth() / 8, image.getHeight() / 2);
        int nearTop = image.getRGB(image.getWidth() / 2, image.getHeight() / 8);
        int told = wide ? nearLeft : nearTop;
        assertThat((told >> 16 & 0xFF) > 128).isEqualTo(red.equals("left") || red.equals("top"));
        assertThat(text(small)).doesNotContain("Exif", "SecretCam");
    }

    @Test
    void a_large_picture_becomes_a_small_one_and_what_cannot_be_decoded_has_none() throws IOException {
        BufferedImage large = new BufferedImage(3000, 1500, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(large, "png", bytes);
        byte[] small = Thumbnail.of(Cleaned.of(bytes.toByteArray())).orElseThrow();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(image.getWidth()).isEqualTo(Thumbnail.SIDE);
        assertThat(image.getHeight()).isEqualTo(Thumbnail.SIDE / 2);
        assertThat(Thumbnail.of(Cleaned.of(Photos.pdf(1)))).isEmpty();
    }

    private static void refused(byte[] raw, String rule) {
        assertThatThrownBy(() -> Cleaned.of(raw))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(first.getRGB(0, 0, 80, 40, null, 0, 80)).isEqualTo(second.getRGB(0, 0, 80, 40, null, 0, 80));
    }

    private static String le(int length) {
        return "" + (char) (length & 0xFF) + (char) (length >> 8 & 0xFF) + "\0\0";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
