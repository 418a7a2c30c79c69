package app.prongsai.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One report in every format that is read, and what must be the same of them all. */
final class EveryFormat {

    private static final Charset THAI = Charset.forName("x-windows-874");

    private EveryFormat() {}

    static Map<String, byte[]> of(String lines) {
        Map<String, byte[]> formats = new TreeMap<>();
        formats.put("csv", Files.csv(lines, ',').getBytes(StandardCharsets.UTF_8));
        formats.put("csv with a mark", ("\ufeff" + Files.csv(lines, ',')).getBytes(StandardCharsets.UTF_8));
        formats.put("csv with semicolons", Files.csv(lines, ';').getBytes(StandardCharsets.UTF_8));
        formats.put("csv with tabs", Files.csv(lines, '\t').getBytes(StandardCharsets.UTF_8));
        formats.put(
                "csv in windows-874", Files.csv(lines.replace("✓", "/"), ',').getBytes(THAI));
        formats.put(
                "text in windows-874",
                new String(Files.text(lines), StandardCharsets.UTF_8)
                        .replace("✓", "/")
                        .getBytes(THAI));
        formats.put("html", Files.html(lines));
        formats.put("docx", Files.docx(lines));
        formats.put("xlsx", Files.xlsx(lines));
        return formats;
    }

    /** What is told to other programs, without the numbers of rows and the tags that a format repairs. */
    static JsonNode told(ReadReport report) {
        try {
            ObjectNode told = (ObjectNode) new ObjectMapper().readTree(ReadReportJson.write(report));
            told.findParents("row").forEach(parent -> ((ObjectNode) parent).remove("row"));
            var findings = told.withArray("findings");
            for (int i = findings.size() - 1; i >= 0; i--) {
                String rule = findings.get(i).get("rule").asText();
                if (rule.equals("unclosed-html")
                        || rule.equals("other-sheets-unread")
                        || rule.equals("year-mismatch")) {
                    findings.remove(i);
                }
            }
            return told;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
