package app.prongsai.reports.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A code as a PNG of black and white, for files that hold pictures and no drawings. */
final class CodePicture {

    /** Dots on each side of a field: sharp on paper, and still a small file. */
    private static final int DOTS = 8;

    private static final int BLACK = 0;

    private CodePicture() {}

    static byte[] png(QrCode code) {
        BufferedImage image = new BufferedImage(code.size() * DOTS, code.size() * DOTS, BufferedImage.TYPE_BYTE_BINARY);
        fill(image, 0, 0, image.getWidth(), image.getHeight(), 1);
        for (QrCode.Strip strip : code.strips()) {
            fill(image, strip.x() * DOTS, strip.y() * DOTS, strip.length() * DOTS, DOTS, BLACK);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static void fill(BufferedImage image, int x, int y, int width, int height, int shade) {
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                image.getRaster().setSample(column, row, 0, shade);
            }
        }
    }
}
