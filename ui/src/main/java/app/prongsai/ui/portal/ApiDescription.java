package app.prongsai.ui.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The OpenAPI description of all public addresses, of which the dictionary of the data is a part. */
@Component
class ApiDescription {

    /** A data set, by what one of its entries is. */
    record DataSet(String name, String thai, String english, List<Field> fields) {}

    record Field(String name, String type, String thai, String english) {}

    /** An address of data. */
    record Address(String path, String thai, String english) {}

    private static final String RESOURCE = "openapi-v1.json";
    private static final String THAI = "x-description-th";
    private static final Set<String> ABOUT_THE_DATA = Set.of("DataField", "Paper", "Missing");

    private final JsonNode description;

    ApiDescription() {
        try (InputStream file = Objects.requireNonNull(ApiDescription.class.getResourceAsStream(RESOURCE))) {
            description = new JsonMapper().readTree(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As seen from where it is read. */
    String at(String server) {
        ObjectNode here = (ObjectNode) description.deepCopy();
        here.putArray("servers").addObject().put("url", server);
        return here.toPrettyString();
    }

    List<DataSet> dataSets() {
        List<DataSet> sets = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                description.at("/components/schemas").properties()) {
            JsonNode fields = schema.getValue().path("properties");
            boolean list = fields.has("items");
            if (!list && !ABOUT_THE_DATA.contains(schema.getKey())) {
                sets.add(new DataSet(
                        schema.getKey(), thai(schema.getValue()), english(schema.getValue()), fields(fields)));
            }
        }
        return sets;
    }

    List<Address> dataAddresses() {
        List<Address> addresses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (get.path("tags").path(0).asText("").equals("data")) {
                addresses.add(new Address(
                        path.getKey(),
                        get.path("x-summary-th").asText(""),
                        get.path("summary").asText("")));
            }
        }
        return addresses;
    }

    private static List<Field> fields(JsonNode properties) {
        return properties.properties().stream()
                .map(field -> new Field(
                        field.getKey(), type(field.getValue()), thai(field.getValue()), english(field.getValue())))
                .toList();
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.path(0).asText("") : type.asText("");
        JsonNode format = schema.path("format");
        return format.isMissingNode() ? name : name + " (" + format.asText("") + ")";
    }

    private static String thai(JsonNode described) {
        return described.path(THAI).asText("");
    }

    private static String english(JsonNode described) {
        return described.path("description").asText("");
    }
}
