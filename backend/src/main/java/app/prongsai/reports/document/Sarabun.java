package app.prongsai.reports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontCaching;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;

/** The typeface of official documents (SIL OFL 1.1), read once; its widths serve both renderers. */
enum Sarabun {
    REGULAR("Sarabun-Regular.ttf"),
    BOLD("Sarabun-Bold.ttf");

    /** A character the font lacks, so it is drawn as the font's own empty box. */
    private static final int BOX = '□';

    private static final double BOX_WIDTH = 0.7;

    private final byte[] file;
    private final BaseFont font;

    Sarabun(String fileName) {
        try (InputStream resource = Sarabun.class.getResourceAsStream("/fonts/" + fileName)) {
            if (resource == null) {
                throw new IllegalStateException("Font is missing from the application: " + fileName);
            }
            file = resource.readAllBytes();
            font = Shaping.FONTS
                    .loadFont(fileName, new ByteArrayInputStream(file), 1)
                    .getBaseFont();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontLoadException e) {
            throw new IllegalStateException("Font cannot be read: " + fileName, e);
        }
        // A subset gets a random name, which would make every document unique; whole, a font costs 40 KB.
        font.setSubset(false);
    }

    byte[] file() {
        return file.clone();
    }

    BaseFont font() {
        return font;
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::width).sum() * size;
    }

    private double width(int codePoint) {
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
        return new GlyphLayoutManager(Shaping.FONTS);
    }

    private static final class Shaping {
        static final GlyphLayoutFontManager FONTS = new GlyphLayoutFontManager().setFontCaching(FontCaching.OFF);
    }
}
