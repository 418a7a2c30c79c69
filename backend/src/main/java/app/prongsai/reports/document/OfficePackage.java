package app.prongsai.reports.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * The zip that a DOCX or XLSX is (PKWARE's APPNOTE 4.3): parts one after another, without dates, so that the same paper
 * gives the same bytes. The JDK's own would squeeze the fonts anew for every document.
 */
final class OfficePackage {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF_8_NAMES = 1 << 11;
    private static final short DEFLATE = 8;

    /** Zip cannot say "no date"; this is the first it can say: 1 January 1980, midnight. */
    private static final int NO_DATE = 1 << 5 | 1;

    /** Filled once: what a value says is not looked through again. */
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private final ByteArrayOutputStream zip = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final String folder;
    private final Map<String, String> values;
    private int parts;

    /** @param folder of the templates, whose ${names} become the values */
    OfficePackage(String folder, Map<String, String> values) {
        this.folder = folder;
        this.values = values;
    }

    OfficePackage template(String part, String name) {
        String template = TEMPLATES.computeIfAbsent(folder + "/" + name, OfficePackage::read);
        String filled = PLACE.matcher(template)
                .replaceAll(place ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)), place.group())));
        byte[] bytes = filled.getBytes(StandardCharsets.UTF_8);
        return part(part, out -> out.write(bytes));
    }

    /** Squeezed harder, a long table of like rows is so small that POI and its like take it for a zip bomb. */
    OfficePackage part(String part, Deflated.Content content) {
        return part(part, Deflated.of(Deflater.BEST_SPEED, content));
    }

    OfficePackage part(String part, Deflated content) {
        byte[] name = part.getBytes(StandardCharsets.UTF_8);
        int place = zip.size();
        zip.writeBytes(
                header(26 + 4, LOCAL_HEADER, content, name).putShort((short) 0).array());
        zip.writeBytes(name);
        zip.writeBytes(content.bytes());
        ByteBuffer entry = header(46, CENTRAL_HEADER, content, name);
        // No extra field, no comment, one disk, no attributes.
        entry.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        directory.writeBytes(entry.putInt(place).array());
        directory.writeBytes(name);
        parts++;
        return this;
    }

    byte[] bytes() {
        int place = zip.size();
        zip.writeBytes(directory.toByteArray());
        ByteBuffer end = little(22).putInt(END).putInt(0);
        end.putShort((short) parts)
                .putShort((short) parts)
                .putInt(directory.size())
                .putInt(place);
        zip.writeBytes(end.putShort((short) 0).array());
        return zip.toByteArray();
    }

    private static ByteBuffer header(int length, int signature, Deflated content, byte[] name) {
        ByteBuffer header = little(length).putInt(signature);
        if (signature == CENTRAL_HEADER) {
            header.putShort(VERSION);
        }
        header.putShort(VERSION).putShort(UTF_8_NAMES).putShort(DEFLATE);
        header.putShort((short) 0).putShort((short) NO_DATE);
        header.putInt((int) content.check()).putInt(content.bytes().length).putInt((int) content.size());
        return header.putShort((short) name.length);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String read(String name) {
        try (InputStream resource = OfficePackage.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("Part is missing from the application: " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
