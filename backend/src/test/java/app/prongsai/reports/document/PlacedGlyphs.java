package app.prongsai.reports.document;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The outlines of a page's glyphs, where the page has them, in the lines in which they are drawn. */
final class PlacedGlyphs extends PDFGraphicsStreamEngine {

    record Placed(String name, boolean mark, Shape outline) {}

    private final List<List<Placed>> lines = new ArrayList<>();

    private PlacedGlyphs(PDPage page) {
        super(page);
    }

    static List<List<Placed>> lines(PDPage page) throws IOException {
        PlacedGlyphs glyphs = new PlacedGlyphs(page);
        glyphs.processPage(page);
        return glyphs.lines;
    }

    static String around(List<Placed> line, int at) {
        return line.subList(Math.max(0, at - 4), Math.min(line.size(), at + 6)).stream()
                .map(Placed::name)
                .collect(Collectors.joining());
    }

    /** Every line of the document is one span with its actual text. */
    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        if (tag.getName().equals("Span")) {
            lines.add(new ArrayList<>());
        }
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        AffineTransform where = place.createAffineTransform();
        where.concatenate(font.getFontMatrix().createAffineTransform());
        GeneralPath outline = ((PDVectorFont) font).getNormalizedPath(code);
        String name = font.toUnicode(code);
        lines.getLast()
                .add(new Placed(
                        name == null ? "#" + code : name,
                        font.getWidth(code) == 0,
                        where.createTransformedShape(outline)));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int windingRule) {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shading) {}
}
