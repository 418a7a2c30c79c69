package app.prongsai.evidence.content;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Of a JPEG only what decodes it is kept: tables, frame, scans. Of its Exif data the orientation alone survives, in a
 * segment written anew, or half of all phone pictures would lie on their side.
 */
final class Jpeg {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final byte[] JFIF = {0x4A, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 1, 0, 1, 0, 0};
    private static final int ADOBE_LENGTH = 12;

    private final Bytes in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean jfif;
    private boolean framed;
    private boolean scanned;
    private int orientation = Orientation.UPRIGHT;

    Jpeg(byte[] raw) {
        this.in = new Bytes(raw);
    }

    byte[] cleaned() {
        in.goTo(2);
        int marker = marker();
        while (marker != EOI) {
            marker = marker == SOS ? scan() : segment(marker);
        }
        if (!framed || !scanned) {
            throw Bytes.damaged();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xFF);
        out.write(SOI);
        if (jfif) {
            write(out, APP0, JFIF);
        }
        if (orientation != Orientation.UPRIGHT) {
            write(out, APP1, Orientation.exif(orientation));
        }
        out.writeBytes(body.toByteArray());
        out.write(0xFF);
        out.write(EOI);
        return out.toByteArray();
    }

    /** The orientation that the first Exif segment tells, of a file that was cleaned. */
    static int orientation(byte[] cleaned) {
        Jpeg jpeg = new Jpeg(cleaned);
        jpeg.cleaned();
        return jpeg.orientation;
    }

    private int segment(int marker) {
        int length = in.u16();
        byte[] content = in.take(length - 2L);
        if (isFrame(marker)) {
            frame(content);
        }
        if (marker == APP0) {
            jfif |= startsWith(content, "JFIF\0");
        } else if (marker == APP1 && orientation == Orientation.UPRIGHT) {
            orientation = Orientation.of(content);
        } else if (marker == APP14 && startsWith(content, "Adobe") && content.length >= ADOBE_LENGTH) {
            // Tells how the colours are coded; the picture would look wrong without.
            write(body, marker, Arrays.copyOf(content, ADOBE_LENGTH));
        } else if (decodes(marker)) {
            write(body, marker, content);
        }
        return marker();
    }

    private void frame(byte[] content) {
        if (framed || content.length < 6) {
            throw Bytes.damaged();
        }
        framed = true;
        Bytes header = new Bytes(content);
        header.u8();
        int height = header.u16();
        Pixels.check(header.u16(), height);
    }

    /** The scan's header and its coded data, up to the next marker that does not belong to the data. */
    private int scan() {
        scanned = true;
        int length = in.u16();
        write(body, SOS, in.take(length - 2L));
        while (true) {
            int one = in.u8();
            if (one != 0xFF) {
                body.write(one);
                continue;
            }
            int next = in.u8();
            while (next == 0xFF) {
                next = in.u8();
            }
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return next;
            }
            body.write(0xFF);
            body.write(next);
        }
    }

    private int marker() {
        if (in.u8() != 0xFF) {
            throw Bytes.damaged();
        }
        int marker = in.u8();
        while (marker == 0xFF) {
            marker = in.u8();
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Frames, tables of Huffman, arithmetic and quantisation, number of lines, restart interval. */
    private static boolean decodes(int marker) {
        return marker >= 0xC0 && marker <= 0xCF || marker >= 0xDB && marker <= 0xDD;
    }

    private static boolean startsWith(byte[] content, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (i >= content.length || content[i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }
}
