package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture made small, upright, as JPEG. One at a time in a process: a large one takes a good part of the memory. */
public final class Thumbnail {

    /** The longer side in pixels. */
    public static final int SIDE = 360;

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private Thumbnail() {}

    /** @return empty if it is no picture, or one that cannot be decoded here (WebP, CMYK) */
    public static Optional<byte[]> of(Cleaned picture) {
        String format = switch (picture.type()) {
            case JPEG -> "jpeg";
            case PNG -> "png";
            case GIF -> "gif";
            case WEBP, PDF, DOCX, XLSX -> "";
        };
        if (format.isEmpty()) {
            return Optional.empty();
        }
        int orientation = picture.type() == MediaType.JPEG ? Jpeg.orientation(picture.bytes()) : Orientation.UPRIGHT;
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            return Optional.of(jpeg(Orientation.upright(small(format, picture.bytes()), orientation)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException undecodable) {
            return Optional.empty();
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static BufferedImage small(String format, byte[] bytes) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
            try {
                Pixels.check(reader.getWidth(0), reader.getHeight(0));
            } catch (RuleViolated refused) {
                throw new IOException("A picture that claims more pixels than are decoded");
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, longer / (2 * SIDE));
            every.setSourceSubsampling(step, step, 0, 0);
            return scaled(reader.read(0, every));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        double factor = Math.min(1.0, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
