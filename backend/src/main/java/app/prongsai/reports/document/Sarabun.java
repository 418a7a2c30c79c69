package app.prongsai.reports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final String HIGH_LETTERS = "ใไโ";
    private static final String LEANING_FAR = "้๊๋์";
    private static final String LEANING = "็ัีึื";

    private final byte[] file;
    private final BaseFont font;

    /** The widths of the letters up to the end of the Thai ones, as far as somebody asked. */
    private final float[] known = new float[0x0E80];

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
        Arrays.fill(known, Float.NaN);
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
        double width = 0;
        int before = 0;
        for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            width += gap(before, codePoint) + width(codePoint);
            before = codePoint;
        }
        return width * size;
    }

    /** Marks lean over what follows; letters as high as they, as in ผู้ใหญ่, get this much room, in font sizes. */
    private static double gap(int before, int after) {
        if (HIGH_LETTERS.indexOf(after) < 0) {
            return 0;
        }
        return LEANING_FAR.indexOf(before) >= 0 ? 0.11 : LEANING.indexOf(before) >= 0 ? 0.03 : 0;
    }

    /** The text in runs that are drawn one after another, each where the width of those before it ends. */
    static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (gap(text.charAt(i - 1), text.charAt(i)) > 0) {
                runs.add(text.substring(from, i));
                from = i;
            }
        }
        runs.add(text.substring(from));
        return runs;
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
        return new GlyphLayoutManager(Shaping.FONTS);
    }

    private static final class Shaping {
        static final GlyphLayoutFontManager FONTS = new GlyphLayoutFontManager().setFontCaching(FontCaching.OFF);
    }
}
