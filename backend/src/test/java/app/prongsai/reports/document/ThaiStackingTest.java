package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Extracted text cannot show a tone mark printed on top of a vowel, so these tests look at pictures. */
class ThaiStackingTest {

    private static final float SCALE = 12;

    /** Two ways of drawing the same outlines differ by their rims. */
    private static final double SAME = 0.025;

    private static final double BASELINE = PageForm.TOP + PageForm.ASCENT * PageForm.BODY;

    @ParameterizedTest
    @ValueSource(strings = {"ที่", "ปี่", "ฟื้น", "น้ำ", "ญู", "ฐุ", "ผู้ทรงคุณวุฒิ", "เมื่อสิ้นปี", "กตัญญู", "ฐิติ์"})
    void marks_stand_where_the_shaping_engine_puts_them(String word) throws Exception {
        assertThat(difference(drawnByReport(word), drawnByShapingEngine(word))).isLessThan(SAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ที่", "ปี่", "ฟื้น", "น้ำ", "ญู", "ฐุ"})
    void a_pdf_without_shaping_would_not_pass(String word) throws Exception {
        assertThat(difference(drawnNaively(word), drawnByShapingEngine(word))).isGreaterThan(2 * SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "ที่, 3",
        "ปี่, 3",
        "ฟื้น, 4",
        "น้ำ, 4",
        "ญู, 2",
        "ปั๊ม, 4",
        "ฝั่ง, 4",
        "ฟัน, 3",
        "ผู้ใช้, 6",
        "ให้ไว้, 6",
        "หน้าโต๊ะ, 9",
        "ที่ไม่, 6",
        "ร้องเรียนได้ใน, 14"
    })
    void letters_vowels_and_tones_do_not_touch(String word, int separateMarks) throws Exception {
        assertThat(inkBlots(drawnByReport(word))).isEqualTo(separateMarks);
    }

    @Test
    void naive_marks_do_touch() throws Exception {
        assertThat(List.of(
                        inkBlots(drawnNaively("ที่")), inkBlots(drawnNaively("ฟื้น")), inkBlots(drawnNaively("ปี่"))))
                .isNotEqualTo(List.of(3, 4, 3));
    }

    private static BufferedImage drawnByReport(String word) throws IOException {
        OfficialReport report = new OfficialReport(List.of(word), "", "", List.of(), List.of(), "", "");
        return around(word, page(new PaperPdf().render(report.paper())));
    }

    private static BufferedImage drawnByShapingEngine(String word) throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Sarabun.BOLD.file()))
                .deriveFont((float) PageForm.BODY);
        char[] characters = word.toCharArray();
        GlyphVector glyphs = font.layoutGlyphVector(
                new FontRenderContext(null, true, true), characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        BufferedImage page = page(
                new PaperPdf().render(new OfficialReport(List.of("."), "", "", List.of(), List.of(), "", "").paper()));
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        graphics.fill(glyphs.getOutline((float) left(word), (float) BASELINE));
        graphics.dispose();
        return around(word, page);
    }

    private static BufferedImage drawnNaively(String word) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle((float) PageForm.WIDTH, (float) PageForm.HEIGHT));
            pdf.addPage(page);
            PDType0Font font = PDType0Font.load(pdf, new ByteArrayInputStream(Sarabun.BOLD.file()));
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(font, (float) PageForm.BODY);
                content.newLineAtOffset((float) left(word), (float) (PageForm.HEIGHT - BASELINE));
                content.showText(word);
                content.endText();
            }
            pdf.save(bytes);
        }
        return around(word, page(bytes.toByteArray()));
    }

    /** Where the report puts the only word of its heading. */
    private static double left(String word) {
        return PageForm.LEFT + (PageForm.TEXT_WIDTH - Sarabun.BOLD.width(word, PageForm.BODY)) / 2;
    }

    private static BufferedImage page(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFRenderer(pdf).renderImage(0, SCALE, ImageType.GRAY);
        }
    }

    /** The word with room above and below for everything that can be stacked on it. */
    private static BufferedImage around(String word, BufferedImage page) {
        int size = (int) (PageForm.BODY * SCALE);
        int width = (int) (Sarabun.BOLD.width(word, PageForm.BODY) * SCALE);
        int x = (int) (left(word) * SCALE);
        int y = (int) (BASELINE * SCALE);
        return page.getSubimage(x - size / 4, y - size * 3 / 2, width + size / 2, size * 5 / 2);
    }

    private static boolean isInk(BufferedImage image, int x, int y) {
        return x >= 0
                && y >= 0
                && x < image.getWidth()
                && y < image.getHeight()
                && image.getRaster().getSample(x, y, 0) < 128;
    }

    /** The share of inked dots that only one of the pictures has. */
    private static double difference(BufferedImage one, BufferedImage other) {
        int either = 0;
        int differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                boolean a = isInk(one, x, y);
                boolean b = isInk(other, x, y);
                either += a || b ? 1 : 0;
                differing += a != b ? 1 : 0;
            }
        }
        return (double) differing / either;
    }

    private static int inkBlots(BufferedImage image) {
        boolean[][] seen = new boolean[image.getWidth()][image.getHeight()];
        int blots = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isInk(image, x, y) && !seen[x][y]) {
                    blots++;
                    spread(image, seen, x, y);
                }
            }
        }
        return blots;
    }

    private static void spread(BufferedImage image, boolean[][] seen, int startX, int startY) {
        ArrayDeque<int[]> open = new ArrayDeque<>(List.of(new int[] {startX, startY}));
        seen[startX][startY] = true;
        while (!open.isEmpty()) {
            int[] dot = open.pop();
            for (int x = Math.max(0, dot[0] - 1); x <= dot[0] + 1; x++) {
                for (int y = Math.max(0, dot[1] - 1); y <= dot[1] + 1; y++) {
                    if (isInk(image, x, y) && !seen[x][y]) {
                        seen[x][y] = true;
                        open.push(new int[] {x, y});
                    }
                }
            }
        }
    }
}
