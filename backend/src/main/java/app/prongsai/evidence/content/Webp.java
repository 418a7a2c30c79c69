package app.prongsai.evidence.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Of a WebP the chunks with its picture or frames are kept; Exif, XMP, profiles and unknown chunks are not. */
final class Webp {

    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "ALPH");
    private static final Set<String> KEPT = Set.of("VP8X", "ANIM", "ANMF", "VP8 ", "VP8L", "ALPH");
    private static final int FRAME_HEADER = 16;
    private static final int ONLY_ALPHA_AND_ANIMATION = 0x12;

    private Webp() {}

    static byte[] cleaned(byte[] raw) {
        Bytes in = new Bytes(raw);
        in.take(4);
        long length = in.u32le();
        in.take(4);
        byte[] chunks = chunks(in.take(length - 4), KEPT);
        if (chunks.length == 0) {
            throw Bytes.damaged();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'R', 'I', 'F', 'F'});
        writeLength(out, chunks.length + 4);
        out.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
        out.writeBytes(chunks);
        return out.toByteArray();
    }

    private static byte[] chunks(byte[] raw, Set<String> kept) {
        Bytes in = new Bytes(raw);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (in.left() > 0) {
            String name = in.ascii(4);
            long length = in.u32le();
            byte[] content = in.take(length);
            if (length % 2 == 1 && in.left() > 0) {
                in.take(1);
            }
            if (kept.contains(name)) {
                byte[] clean = cleaned(name, content);
                out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
                writeLength(out, clean.length);
                out.writeBytes(clean);
                out.writeBytes(new byte[clean.length % 2]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] cleaned(String name, byte[] content) {
        Bytes in = new Bytes(content);
        switch (name) {
            case "VP8X" -> {
                in.goTo(4);
                Pixels.check(in.u24le() + 1L, in.u24le() + 1L);
                byte[] clean = content.clone();
                clean[0] &= ONLY_ALPHA_AND_ANIMATION;
                return clean;
            }
            case "VP8 " -> {
                in.goTo(6);
                Pixels.check(in.u16le() & 0x3FFF, in.u16le() & 0x3FFF);
            }
            case "VP8L" -> {
                in.goTo(1);
                long bits = in.u32le();
                Pixels.check((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            case "ANMF" -> {
                ByteArrayOutputStream frame = new ByteArrayOutputStream();
                frame.writeBytes(in.take(FRAME_HEADER));
                frame.writeBytes(chunks(in.take(in.left()), PICTURE));
                return frame.toByteArray();
            }
            default -> {}
        }
        return content;
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(length >> shift);
        }
    }
}
