package app.prongsai.reports.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The official report as a Word document to edit and print, with Sarabun inside. Written as a stream of XML, because POI
 * knows nothing of embedded fonts, stamps the clock into the file and keeps the whole table in memory as objects.
 */
public final class ReportDocx {

    /** Zip cannot say "no date"; this is the first it can say. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    public byte[] render(OfficialReport report) {
        OfficialReport official = OfficialText.of(report);
        Map<String, String> values = Map.of(
                "title", escaped(OfficialForm.title(official)),
                "body", halfPoints(PageForm.BODY),
                "table", halfPoints(PageForm.TABLE),
                "line", String.valueOf(DocxBody.LINE),
                "indent", String.valueOf(WordXml.twips(PageForm.FIRST_LINE_INDENT)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            // Squeezed harder, a long table of like rows is so small that POI and its like take it for a zip bomb.
            zip.setLevel(Deflater.BEST_SPEED);
            part(zip, "[Content_Types].xml", template("content-types.xml", values));
            part(zip, "_rels/.rels", template("package-relationships.xml", values));
            part(zip, "docProps/core.xml", template("core-properties.xml", values));
            part(zip, "word/_rels/document.xml.rels", template("document-relationships.xml", values));
            begin(zip, "word/document.xml");
            new DocxBody(zip).write(official);
            zip.closeEntry();
            part(zip, "word/styles.xml", template("styles.xml", values));
            part(zip, "word/settings.xml", template("settings.xml", values));
            part(zip, "word/footer1.xml", template("footer.xml", values));
            part(zip, "word/fontTable.xml", template("font-table.xml", values));
            part(zip, "word/_rels/fontTable.xml.rels", template("font-relationships.xml", values));
            part(zip, "word/fonts/font1.odttf", obfuscated(Sarabun.REGULAR, "5E4B1A702C1D4F6A9B577A3D0E5C6101"));
            part(zip, "word/fonts/font2.odttf", obfuscated(Sarabun.BOLD, "5E4B1A702C1D4F6A9B577A3D0E5C6102"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The report cannot be written as XML", e);
        }
        return bytes.toByteArray();
    }

    /** ECMA-376 part 4, 2.8.1: the first 32 bytes of an embedded font, mixed with its key read backwards. */
    private static byte[] obfuscated(Sarabun face, String key) {
        byte[] font = face.file();
        byte[] mask = HexFormat.of().parseHex(key);
        for (int i = 0; i < 32; i++) {
            font[i] ^= mask[mask.length - 1 - i % mask.length];
        }
        return font;
    }

    private static byte[] template(String name, Map<String, String> values) throws IOException {
        try (InputStream resource = ReportDocx.class.getResourceAsStream("docx/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("Part is missing from the application: " + name);
            }
            String part = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                part = part.replace("${" + value.getKey() + "}", value.getValue());
            }
            return part.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        begin(zip, name);
        zip.write(content);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        zip.putNextEntry(entry);
    }

    private static String halfPoints(double points) {
        return String.valueOf(Math.round(2 * points));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
