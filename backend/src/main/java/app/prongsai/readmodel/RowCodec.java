package app.prongsai.readmodel;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.Map;
import org.bson.Document;

/** A record to and from a BSON document; dates as ISO texts, decimal numbers as texts. */
final class RowCodec<R> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    BigDecimal.class, as -> as.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private final Class<R> type;

    RowCodec(Class<R> type) {
        this.type = type;
    }

    Document write(R row) {
        return fields(row);
    }

    /** The same document, its row as BSON can hold it. */
    static Document written(Document kept) {
        Object row = kept.get("row", Object.class);
        return row instanceof Document ? kept : new Document(kept).append("row", fields(row));
    }

    private static Document fields(Object row) {
        Document document = new Document();
        Map<?, ?> fields = MAPPER.convertValue(row, Map.class);
        fields.forEach((name, value) -> document.append((String) name, value));
        return document;
    }

    /** A row as it was kept: as a document, or as the object that it is. */
    R as(Object row) {
        return type.isInstance(row) ? type.cast(row) : MAPPER.convertValue(row, type);
    }
}
