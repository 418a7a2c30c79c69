package app.prongsai.evidence.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Of a GIF its frames are kept, and that it repeats; comments, other programs' data and what follows its end are not. */
final class Gif {

    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final String REPEATS = "NETSCAPE2.0";

    private final Bytes in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Gif(byte[] raw) {
        in = new Bytes(raw);
    }

    static byte[] cleaned(byte[] raw) {
        return new Gif(raw).cleaned();
    }

    private byte[] cleaned() {
        out.writeBytes(in.take(6));
        byte[] screen = in.take(7);
        checkSize(screen, 0);
        out.writeBytes(screen);
        out.writeBytes(in.take(tableBytes(screen[4])));
        boolean pictured = false;
        for (int block = in.u8(); block != END; block = in.u8()) {
            if (block == IMAGE) {
                image();
                pictured = true;
            } else if (block == EXTENSION) {
                extension();
            } else {
                throw Bytes.damaged();
            }
        }
        if (!pictured) {
            throw Bytes.damaged();
        }
        out.write(END);
        return out.toByteArray();
    }

    private void image() {
        byte[] descriptor = in.take(9);
        checkSize(descriptor, 4);
        out.write(IMAGE);
        out.writeBytes(descriptor);
        out.writeBytes(in.take(tableBytes(descriptor[8])));
        out.write(in.u8());
        out.writeBytes(blocks());
    }

    private void extension() {
        int label = in.u8();
        byte[] content = blocks();
        boolean repeats = label == APPLICATION
                && content.length > REPEATS.length()
                && new String(content, 1, REPEATS.length(), StandardCharsets.ISO_8859_1).equals(REPEATS);
        if (label == CONTROL || repeats) {
            out.write(EXTENSION);
            out.write(label);
            out.writeBytes(content);
        }
    }

    private byte[] blocks() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.u8(); ; length = in.u8()) {
            content.write(length);
            if (length == 0) {
                return content.toByteArray();
            }
            content.writeBytes(in.take(length));
        }
    }

    private static void checkSize(byte[] from, int offset) {
        Bytes size = new Bytes(from);
        size.goTo(offset);
        Pixels.check(size.u16le(), size.u16le());
    }

    private static int tableBytes(byte packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << (packed & 7) + 1;
    }
}
