package app.prongsai.reports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontCaching;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;

/** The typeface of official documents (SIL OFL 1.1), read once; its widths serve both renderers. */
enum Sarabun {
    REGULAR("Sarabun-Regular.ttf", Map.of('ั', 0.085, '๊', 0.045)),
    BOLD("Sarabun-Bold.ttf", Map.of('ั', 0.12, '๊', 0.075));

    /** A character the font lacks, so it is drawn as the font's own empty box. */
    private static final int BOX = '□';

    private static final double BOX_WIDTH = 0.7;

    private final byte[] file;
    private final BaseFont font;
    private final Map<Character, Double> stem;

    /** The widths of the letters up to the end of the Thai ones, as far as somebody asked. */
    private final float[] known = new float[0x0E80];

    Sarabun(String fileName, Map<Character, Double> stem) {
        this.stem = stem;
        file = read(fileName);
        try {
            font = Shaping.FONTS
                    .loadFont(fileName, new ByteArrayInputStream(file), 1)
                    .getBaseFont();
        } catch (FontLoadException e) {
            throw new IllegalStateException("Font cannot be read: " + fileName, e);
        }
        Arrays.fill(known, Float.NaN);
        // A subset gets a random name, which would make every document unique; whole, a font costs 40 KB.
        font.setSubset(false);
    }

    private static byte[] read(String fileName) {
        try (InputStream resource = Sarabun.class.getResourceAsStream("/fonts/" + fileName)) {
            if (resource == null) {
                throw new IllegalStateException("Font is missing from the application: " + fileName);
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its ten Thai digits alone, each also in place of the Arabic one. */
    static byte[] digits() {
        return read("SarabunThaiDigits.ttf");
    }

    byte[] file() {
        return file.clone();
    }

    BaseFont font() {
        return font;
    }

    static Sarabun of(BaseFont font) {
        return font == BOLD.font ? BOLD : REGULAR;
    }

    /** How far a mark must move to the left on ป ฝ ฟ not to touch their stem, in font sizes; most need not. */
    double stem(char mark) {
        return stem.getOrDefault(mark, 0.0);
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::width).sum() * size;
    }

    private double width(int codePoint) {
        if (codePoint >= known.length) {
            return measured(codePoint);
        }
        float width = known[codePoint];
        if (Float.isNaN(width)) {
            width = (float) measured(codePoint);
            known[codePoint] = width;
        }
        return width;
    }

    private double measured(int codePoint) {
        if (codePoint == '\n' || !draws(codePoint) && isMark(codePoint)) {
            return 0;
        }
        return draws(codePoint) ? font.getWidth(codePoint) / 1000.0 : BOX_WIDTH;
    }

    /** What to draw for the text: shaping loses a whole line over one character that has neither glyph nor box. */
    String drawable(String text) {
        StringBuilder drawable = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> draws(c) || !isMark(c))
                .forEach(c -> drawable.appendCodePoint(draws(c) ? c : BOX));
        return drawable.toString();
    }

    private boolean draws(int codePoint) {
        return font.charExists(codePoint);
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> false;
        };
    }

    /** Shapes the text of one document; the fonts behind it are shared. */
    static GlyphLayoutManager shaping() {
        return new MarkShaping(Shaping.FONTS);
    }

    private static final class Shaping {
        static final GlyphLayoutFontManager FONTS = new GlyphLayoutFontManager().setFontCaching(FontCaching.OFF);
    }
}
