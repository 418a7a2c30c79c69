package app.prongsai.bot.simulator.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules that look at two properties at once, or at the size of the whole. */
final class CrossChecks {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> BLOCKS = List.of("header", "hero", "body", "footer");
    private static final Set<String> PICKERS = Set.of("date", "time", "datetime");
    private static final Set<String> IN_BASELINE = Set.of("icon", "text", "filler");

    private final RuleBook book;
    private final Findings findings;

    CrossChecks(RuleBook book, Findings findings) {
        this.book = book;
        this.findings = findings;
    }

    void check(String shape, JsonNode value, Place place) {
        switch (shape) {
            case "buttonsTemplate" ->
                textWithPicture(value, place, book.template().buttonsTextWithPicture());
            case "carouselColumn" ->
                textWithPicture(value, place, book.template().columnTextWithPicture());
            case "carouselTemplate" -> sameButtons(value, place);
            case "postbackAction" -> postback(value, place);
            case "datetimepickerAction" -> dates(value, place);
            case "textV2Message" -> placeholders(value, place);
            case "flexBubble" -> bubble(value, place);
            case "flexCarousel" -> carousel(value, place);
            case "flexBox" -> box(value, place);
            case "flexText" -> flexText(value, place);
            case "flexImage" -> ratio(value, place);
            default -> {}
        }
    }

    private void textWithPicture(JsonNode value, Place place, int most) {
        boolean crowded = value.hasNonNull("title") || value.hasNonNull("thumbnailImageUrl");
        if (crowded && Clusters.in(value.path("text").asString("")) > most) {
            findings.add(place.property("text"), "Length must be between 1 and " + most + " with a title or an image");
        }
    }

    private void sameButtons(JsonNode value, Place place) {
        long kinds = stream(value.path("columns"))
                .map(column -> column.path("actions").size())
                .distinct()
                .count();
        if (kinds > 1) {
            findings.add(place.property("columns"), "All columns must have the same number of actions");
        }
    }

    private void postback(JsonNode value, Place place) {
        if (value.hasNonNull("displayText") && value.hasNonNull("text")) {
            findings.add(place.property("text"), "displayText and text exclude each other");
        }
        if (value.hasNonNull("fillInText")
                && !"openKeyboard".equals(value.path("inputOption").asString(""))) {
            findings.add(place.property("fillInText"), "fillInText needs inputOption openKeyboard");
        }
    }

    private void dates(JsonNode value, Place place) {
        String mode = value.path("mode").asString("");
        if (!PICKERS.contains(mode)) {
            return;
        }
        for (String bound : List.of("initial", "min", "max")) {
            String text = value.path(bound).asString("");
            if (!text.isEmpty() && !book.matches(mode, text)) {
                findings.add(place.property(bound), "must match the format of " + mode);
            }
        }
        String least = value.path("min").asString("");
        String most = value.path("max").asString("");
        if (!least.isEmpty() && !most.isEmpty() && least.compareToIgnoreCase(most) >= 0) {
            findings.add(place.property("min"), "min must be before max");
        }
    }

    private void placeholders(JsonNode value, Place place) {
        JsonNode known = value.path("substitution");
        String text = value.path("text").asString("").replace("{{", "").replace("}}", "");
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            String key = placeholder.group(1);
            if (!book.matches("substitutionKey", key)) {
                findings.addInside(place.property("text"), "The key '" + key + "' enclosed in '{}' is not a valid key");
            } else if (!known.has(key)) {
                findings.addInside(place.property("text"), "The key '" + key + "' has no substitution");
            }
        }
    }

    private void bubble(JsonNode value, Place place) {
        if (BLOCKS.stream().noneMatch(value::hasNonNull)) {
            findings.add(place, "At least one block must be specified");
        }
        size(value, place, book.flex().bubbleBytes());
    }

    private void carousel(JsonNode value, Place place) {
        Set<String> sizes = stream(value.path("contents"))
                .map(bubble -> bubble.path("size").asString("mega"))
                .collect(Collectors.toSet());
        if (sizes.size() > 1) {
            findings.add(place.property("contents"), "bubbles of one carousel must have the same size");
        }
        size(value, place, book.flex().carouselBytes());
    }

    private void size(JsonNode value, Place place, int most) {
        int bytes = value.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            findings.add(place, "too large: " + bytes + " bytes, at most " + most);
        }
    }

    private void box(JsonNode value, Place place) {
        boolean baseline = "baseline".equals(value.path("layout").asString(""));
        JsonNode contents = value.path("contents");
        for (int index = 0; index < contents.size(); index++) {
            String type = contents.get(index).path("type").asString("");
            boolean fits = baseline ? IN_BASELINE.contains(type) : !type.equals("icon");
            if (!fits) {
                findings.add(
                        place.property("contents").item(index).property("type"),
                        "not allowed in a box of layout " + value.path("layout").asString(""));
            }
        }
    }

    private void flexText(JsonNode value, Place place) {
        if (!value.hasNonNull("text") && value.path("contents").isEmpty()) {
            findings.add(place.property("text"), "must be specified");
        }
    }

    private void ratio(JsonNode value, Place place) {
        String[] sides = value.path("aspectRatio").asString("1:1").split(":", 2);
        if (sides.length == 2
                && book.matches("ratio", sides[0] + ":" + sides[1])
                && Double.parseDouble(sides[1]) > 3 * Double.parseDouble(sides[0])) {
            findings.add(place.property("aspectRatio"), "height may be at most three times the width");
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.isArray() ? list.valueStream() : Stream.empty();
    }
}
