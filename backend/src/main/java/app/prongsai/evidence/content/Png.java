package app.prongsai.evidence.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Of a PNG the chunks that decode it are kept; texts, times, profiles, Exif and what follows its end are not. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL",
            "fdAT");

    private Png() {}

    static byte[] cleaned(byte[] raw) {
        Bytes in = new Bytes(raw);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(in.take(SIGNATURE));
        String name = "";
        boolean pictured = false;
        while (!name.equals("IEND")) {
            long length = in.u32();
            boolean first = name.isEmpty();
            byte[] typed = in.take(length + 4);
            name = new String(typed, 0, 4, StandardCharsets.ISO_8859_1);
            int crc = (int) in.u32();
            if (first != name.equals("IHDR")) {
                throw Bytes.damaged();
            }
            if (first) {
                Bytes header = new Bytes(typed);
                header.take(4);
                Pixels.check(header.u32(), header.u32());
            }
            pictured |= name.equals("IDAT");
            if (KEPT.contains(name)) {
                keep(out, typed, crc);
            }
        }
        if (!pictured) {
            throw Bytes.damaged();
        }
        return out.toByteArray();
    }

    private static void keep(ByteArrayOutputStream out, byte[] typed, int crc) {
        CRC32 sum = new CRC32();
        sum.update(typed);
        if ((int) sum.getValue() != crc) {
            throw Bytes.damaged();
        }
        out.writeBytes(ByteBuffer.allocate(4).putInt(typed.length - 4).array());
        out.writeBytes(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt(crc).array());
    }
}
