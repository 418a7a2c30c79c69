package app.prongsai.reports.document;

import app.prongsai.reports.document.OfficialReport.Signature;
import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Row;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A paper for programs: its texts as they are printed, and the facts behind them. Described in docs/open-data.md. */
public final class PaperJson {

    private static final int VERSION = 1;
    private static final JsonFactory FACTORY = new JsonFactory();

    public byte[] render(TablePaper paper) {
        TablePaper official = OfficialText.of(paper);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeStringField("kind", official.kind());
            texts(json, "title", official.headingLines());
            json.writeStringField("basis", official.basis());
            json.writeStringField("caption", official.caption());
            json.writeStringField("documentNumber", official.documentNumber());
            json.writeStringField("date", official.date());
            if (official.imprint() instanceof Imprint.Published published) {
                published(json, published);
            }
            fact(json, "facts", official.facts());
            columns(json, official.columns());
            json.writeArrayFieldStart("rows");
            for (Row row : official.rows()) {
                row(json, official.columns(), row);
            }
            json.writeEndArray();
            signatures(json, official.signatures());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void published(JsonGenerator json, Imprint.Published published) throws IOException {
        json.writeObjectFieldStart("published");
        json.writeNumberField("version", published.version());
        if (!published.address().isEmpty()) {
            json.writeStringField("address", published.address());
        }
        json.writeStringField("sha256", published.hash());
        json.writeNumberField("commit", published.commit());
        json.writeEndObject();
    }

    private static void columns(JsonGenerator json, List<Column> columns) throws IOException {
        json.writeArrayFieldStart("columns");
        for (Column column : columns) {
            json.writeStartObject();
            json.writeStringField("key", column.key());
            json.writeStringField("heading", column.heading());
            if (!column.group().isEmpty()) {
                json.writeStringField("group", column.group());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, List<Column> columns, Row row) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("cells");
        List<List<String>> words = CellEntries.words(columns, row);
        for (int column = 0; column < columns.size(); column++) {
            texts(json, columns.get(column).key(), words.get(column));
        }
        json.writeEndObject();
        fact(json, "facts", row.facts());
        json.writeEndObject();
    }

    private static void signatures(JsonGenerator json, List<Signature> signatures) throws IOException {
        json.writeArrayFieldStart("signatures");
        for (Signature signature : signatures) {
            json.writeStartObject();
            json.writeStringField("capacity", signature.capacity());
            json.writeStringField("name", signature.name());
            json.writeStringField("position", signature.position());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void fact(JsonGenerator json, String name, Object value) throws IOException {
        json.writeFieldName(name);
        value(json, value);
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    fact(json, String.valueOf(entry.getKey()), entry.getValue());
                }
                json.writeEndObject();
            }
            case Iterable<?> list -> {
                json.writeStartArray();
                for (Object one : list) {
                    value(json, one);
                }
                json.writeEndArray();
            }
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean yes -> json.writeBoolean(yes);
            // Dates in ISO form, ids, texts; half a surrogate would end the file in the middle.
            default -> json.writeString(SheetText.clean(value.toString()));
        }
    }
}
