package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.awt.image.BufferedImage;

/** How a camera was held, as Exif counts it: 1 upright, 3 upside down, 6 and 8 on its side, the others mirrored. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final String EXIF = "Exif\0\0";

    private Orientation() {}

    /** @param segment an APP1 segment's content; upright unless it is Exif and says something else */
    static int of(byte[] segment) {
        try {
            Bytes in = new Bytes(segment);
            return in.ascii(EXIF.length()).equals(EXIF) ? inTiff(in.take(in.left())) : UPRIGHT;
        } catch (RuleViolated unreadable) {
            return UPRIGHT;
        }
    }

    private static int inTiff(byte[] tiff) {
        Bytes in = new Bytes(tiff);
        boolean little = in.ascii(2).equals("II");
        in.goTo(4);
        in.goTo(little ? in.u32le() : in.u32());
        int fields = little ? in.u16le() : in.u16();
        for (int i = 0; i < fields; i++) {
            int tag = little ? in.u16le() : in.u16();
            int type = little ? in.u16le() : in.u16();
            in.take(4);
            int value = little ? in.u16le() : in.u16();
            in.take(2);
            if (tag == TAG && type == SHORT) {
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The content of an APP1 segment that says this and nothing else. */
    static byte[] exif(int orientation) {
        return new byte[] {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            SHORT,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        boolean turned = orientation >= 5;
        BufferedImage upright = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                int rgb = switch (orientation) {
                    case 2 -> image.getRGB(w - 1 - x, y);
                    case 3 -> image.getRGB(w - 1 - x, h - 1 - y);
                    case 4 -> image.getRGB(x, h - 1 - y);
                    case 5 -> image.getRGB(y, x);
                    case 6 -> image.getRGB(y, h - 1 - x);
                    case 7 -> image.getRGB(w - 1 - y, h - 1 - x);
                    default -> image.getRGB(w - 1 - y, x);
                };
                upright.setRGB(x, y, rgb);
            }
        }
        return upright;
    }
}
