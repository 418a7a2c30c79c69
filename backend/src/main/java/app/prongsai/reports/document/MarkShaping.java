package app.prongsai.reports.document;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager;
import org.openpdf.text.pdf.GlyphLayoutManager;

/**
 * Shapes as the typeface says, but moves the marks above a letter to the left where they would lie on a stroke as high as
 * they are: ั and ๊ on the stem of ป ฝ ฟ, and marks that lean over ใ ไ โ behind them. No letter moves, so no line gets longer.
 */
final class MarkShaping extends GlyphLayoutManager {

    /** A letter, what hangs below it, the marks above it, and a high letter behind it. */
    private static final Pattern CLUSTER =
            Pattern.compile("([ก-ฮ])[\\u0E38-\\u0E3A]?([\\u0E31\\u0E34-\\u0E37\\u0E47-\\u0E4E]+)([ใไโ]?)");

    private static final String HIGH_STEMS = "ปฝฟ";

    /** White between a mark and the letter behind it, in font sizes. */
    private static final double BETWEEN = 0.025;

    MarkShaping(GlyphLayoutFontManager fonts) {
        super(fonts);
    }

    @Override
    public GlyphVector computeGlyphVector(BaseFont font, float size, String text) {
        GlyphVector glyphs = super.computeGlyphVector(font, size, text);
        Matcher cluster = CLUSTER.matcher(text);
        while (cluster.find()) {
            double stem = HIGH_STEMS.contains(cluster.group(1))
                    ? Sarabun.of(font).stem(cluster.group(2).charAt(0)) * size
                    : 0;
            if (stem > 0 || !cluster.group(3).isEmpty()) {
                int first = glyphAt(glyphs, cluster.start()) + 1;
                int next = glyphAt(glyphs, cluster.end(2));
                double overlap = cluster.group(3).isEmpty() ? 0 : overlap(glyphs, first, next, size);
                move(glyphs, first, next, Math.max(stem, overlap));
            }
        }
        return glyphs;
    }

    /** A letter and its marks are one; this is the glyph with which they begin. */
    private static int glyphAt(GlyphVector glyphs, int character) {
        int glyph = 0;
        while (glyph < glyphs.getNumGlyphs() && glyphs.getGlyphCharIndex(glyph) < character) {
            glyph++;
        }
        return glyph;
    }

    private static double overlap(GlyphVector glyphs, int first, int next, float size) {
        if (next >= glyphs.getNumGlyphs()) {
            return 0;
        }
        Rectangle2D letter = outline(glyphs, next);
        double overlap = 0;
        for (int mark = first; mark < next; mark++) {
            Rectangle2D box = outline(glyphs, mark);
            if (box.getMaxY() > letter.getMinY() && isAbove(box)) {
                overlap = Math.max(overlap, box.getMaxX() - letter.getMinX() + BETWEEN * size);
            }
        }
        return overlap;
    }

    private static void move(GlyphVector glyphs, int first, int next, double left) {
        for (int mark = first; mark < next && left > 0; mark++) {
            if (isAbove(outline(glyphs, mark))) {
                Point2D place = glyphs.getGlyphPosition(mark);
                glyphs.setGlyphPosition(mark, new Point2D.Double(place.getX() - left, place.getY()));
            }
        }
    }

    private static Rectangle2D outline(GlyphVector glyphs, int glyph) {
        return glyphs.getGlyphOutline(glyph).getBounds2D();
    }

    /** Downwards is more: above the line is less than nothing. */
    private static boolean isAbove(Rectangle2D box) {
        return box.getMaxY() < 0;
    }
}
