package app.prongsai.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as phones, scanners and offices make them, with all that they say beside the picture. */
public final class Photos {

    /** What a camera writes into its pictures and nobody else should read. */
    public static final String MAKER = "SecretCam 3000";

    private static final int WIDTH = 80;
    private static final int HEIGHT = 40;

    private Photos() {}

    /** Red on the left, blue on the right, 80 by 40; nothing beside the picture. */
    public static byte[] plain(String format) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, x < WIDTH / 2 ? 0xFF0000 : 0x0000FF);
            }
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A JPEG as a phone makes it: Exif with camera and place, XMP, a comment, and a film behind its end. */
    public static byte[] jpeg(int orientation) {
        byte[] plain = plain("jpeg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, exif(orientation));
        segment(out, 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='15,0.5N'/>" + MAKER));
        segment(out, 0xE2, ascii("MPF\0" + MAKER));
        segment(out, 0xED, ascii("Photoshop 3.0\0" + MAKER));
        segment(out, 0xFE, ascii("taken by " + MAKER));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(ascii("\0\0\0\u0018ftypmp42 GPS " + MAKER));
        return out.toByteArray();
    }

    /** A PNG with texts, Exif and time, and something behind its end. */
    public static byte[] png() {
        byte[] plain = plain("png");
        int afterHeader = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        chunk(out, "tEXt", ascii("Comment\0GPS " + MAKER));
        chunk(out, "iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + MAKER));
        chunk(out, "eXIf", Arrays.copyOfRange(exif(6), 6, exif(6).length));
        chunk(out, "tIME", new byte[7]);
        out.write(plain, afterHeader, plain.length - afterHeader);
        out.writeBytes(ascii("<script>" + MAKER + "</script>"));
        return out.toByteArray();
    }

    /** A JPEG or PNG whose header claims that many pixels each way. */
    public static byte[] claiming(String format, int side) {
        byte[] bytes = plain(format);
        if (format.equals("png")) {
            ByteBuffer.wrap(bytes).putInt(16, side).putInt(20, side);
            CRC32 sum = new CRC32();
            sum.update(bytes, 12, 17);
            ByteBuffer.wrap(bytes).putInt(29, (int) sum.getValue());
        } else {
            int frame = 2;
            while ((bytes[frame + 1] & 0xFF) != 0xC0) {
                frame += 2 + ((bytes[frame + 2] & 0xFF) << 8 | bytes[frame + 3] & 0xFF);
            }
            ByteBuffer.wrap(bytes).putShort(frame + 5, (short) side).putShort(frame + 7, (short) side);
        }
        return bytes;
    }

    /** One empty page, and nothing of who made it. */
    public static byte[] pdf(int padding) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n%" + "x".repeat(padding) + "\n");
        StringBuilder places = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (String object : List.of(
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
                "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
                "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>\nendobj\n")) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(object);
        }
        String start = "%010d".formatted(pdf.length());
        pdf.append(places).append("trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        return ascii(pdf.toString());
    }

    /** @param main content type of the main part, such as "…wordprocessingml.document.main+xml" */
    public static byte[] office(String main) {
        return office(main, new byte[0]);
    }

    /** The same with a picture pasted in. */
    public static byte[] office(String main, byte[] picture) {
        return office(main, "word/media/image1.jpeg", picture);
    }

    /** A Word document on which somebody commented under a name. */
    public static byte[] commented() {
        return office(
                "openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "word/comments.xml",
                ascii("<w:comments><w:comment w:author=\"Somchai\"/></w:comments>"));
    }

    private static byte[] office(String main, String part, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(ascii("<Types><Override ContentType=\"application/vnd." + main + "\"/></Types>"));
            zip.putNextEntry(new ZipEntry("main.xml"));
            zip.write(ascii("<document/>"));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Little-endian: make, orientation, and a GPS directory with latitude 15° 0' 30" north. */
    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(160).order(ByteOrder.LITTLE_ENDIAN);
        exif.put(ascii("II")).putShort((short) 42).putInt(8);
        exif.putShort((short) 3);
        exif.putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(MAKER.length() + 1)
                .putInt(50);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(70);
        exif.putInt(0);
        exif.position(50).put(ascii(MAKER + "\0"));
        exif.position(70).putShort((short) 2);
        exif.putShort((short) 1).putShort((short) 2).putInt(2).putInt('N');
        exif.putShort((short) 2).putShort((short) 5).putInt(3).putInt(100);
        exif.putInt(0);
        exif.position(100).putInt(15).putInt(1).putInt(0).putInt(1).putInt(30).putInt(1);
        return joined(ascii("Exif\0\0"), exif.array());
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] typed = joined(ascii(name), content);
        CRC32 sum = new CRC32();
        sum.update(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
