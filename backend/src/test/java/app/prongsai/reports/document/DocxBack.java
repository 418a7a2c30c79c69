package app.prongsai.reports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What can be read back from a DOCX. */
final class DocxBack {

    private DocxBack() {}

    static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    static String part(byte[] bytes, String name) throws IOException {
        return new String(parts(bytes).get(name), StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (InputStream in = new ByteArrayInputStream(bytes);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
