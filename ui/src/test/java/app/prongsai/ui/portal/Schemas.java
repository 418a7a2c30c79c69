package app.prongsai.ui.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** As much of JSON Schema as the description uses; a word that it does not know is a problem. */
final class Schemas {

    private static final Set<String> ABOUT =
            Set.of("description", "x-description-th", "examples", "example", "default", "title");

    private Schemas() {}

    /** Where the value is not as the schema says. */
    static List<String> problems(JsonNode document, JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            return problems(document, document.at(schema.get("$ref").asText().substring(1)), value, at);
        }
        List<String> problems = new ArrayList<>();
        for (var word : schema.properties()) {
            JsonNode wanted = word.getValue();
            boolean fits = switch (word.getKey()) {
                case "type" -> types(wanted).stream().anyMatch(type -> is(type, value));
                case "enum" -> contains(wanted, value);
                case "const" -> wanted.equals(value);
                case "minimum" -> value.decimalValue().compareTo(wanted.decimalValue()) >= 0;
                case "maximum" -> value.decimalValue().compareTo(wanted.decimalValue()) <= 0;
                case "pattern" -> value.asText().matches(wanted.asText());
                case "format" -> value.isNull() || formatted(wanted.asText(), value.asText());
                case "required" -> names(wanted).stream().allMatch(value::has);
                case "additionalProperties" ->
                    value.properties().stream()
                            .allMatch(field -> schema.get("properties").has(field.getKey()));
                case "properties" -> {
                    wanted.properties()
                            .forEach(field -> problems.addAll(
                                    value.has(field.getKey())
                                            ? problems(
                                                    document,
                                                    field.getValue(),
                                                    value.get(field.getKey()),
                                                    at + "/" + field.getKey())
                                            : List.of()));
                    yield true;
                }
                case "items" -> {
                    for (int i = 0; i < value.size(); i++) {
                        problems.addAll(problems(document, wanted, value.get(i), at + "/" + i));
                    }
                    yield true;
                }
                default -> ABOUT.contains(word.getKey());
            };
            if (!fits) {
                problems.add(at + " breaks " + word + " with " + value);
            }
        }
        return problems;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean formatted(String format, String text) {
        try {
            return switch (format) {
                case "date" -> LocalDate.parse(text) != null;
                case "date-time" -> Instant.parse(text) != null;
                case "uri" -> text.startsWith("http");
                default -> false;
            };
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static List<String> types(JsonNode type) {
        return type.isArray() ? names(type) : List.of(type.asText());
    }

    private static List<String> names(JsonNode texts) {
        List<String> names = new ArrayList<>();
        texts.forEach(text -> names.add(text.asText()));
        return names;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
