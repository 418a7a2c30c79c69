package app.prongsai.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The template as CSV that Excel opens with Thai letters: UTF-8 with its mark. */
final class TemplateCsv {

    private TemplateCsv() {}

    static byte[] of(Template template) {
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            template.title().forEach(csv::writeRecord);
            csv.writeRecord("");
            template.rows().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
