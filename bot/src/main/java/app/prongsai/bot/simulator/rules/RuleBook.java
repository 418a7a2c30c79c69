package app.prongsai.bot.simulator.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The resource file as records; a rule that names a shape or pattern the file does not have is refused at start. */
record RuleBook(
        LineLimits request,
        Map<String, LineLimits.Rate> rates,
        FlexSizes flex,
        TemplateTexts template,
        RichMenuImages richMenu,
        Map<String, String> patterns,
        Map<String, Shape> shapes) {

    private static final List<String> PRIMITIVES =
            List.of("units", "clusters", "link", "whole", "number", "flag", "list", "map");

    RuleBook {
        shapes.values().forEach(shape -> shape.rules().forEach(rule -> rule.requireKnown(shapes, patterns)));
        shapes.values().stream()
                .flatMap(shape -> shape.variants().values().stream())
                .forEach(variant -> require(shapes.containsKey(variant), variant));
    }

    static RuleBook load() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = RuleBook.class.getResourceAsStream("/simulator/line-limits.json")) {
            if (file == null) {
                throw new IllegalStateException("simulator/line-limits.json is missing from the class path");
            }
            return mapper.readValue(file, RuleBook.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Shape shape(String name) {
        Shape shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("no shape called " + name);
        }
        return shape;
    }

    boolean matches(String pattern, String text) {
        return Pattern.matches(patterns.getOrDefault(pattern, ""), text);
    }

    private static void require(boolean known, String name) {
        if (!known) {
            throw new IllegalArgumentException("line-limits.json names " + name + " but does not define it");
        }
    }

    record FlexSizes(int bubbleBytes, int carouselBytes) {}

    record RichMenuImages(
            int imageBytes, int widthLeast, int widthMost, int heightLeast, int hundredthsOfRatioLeast, int menus) {}

    record TemplateTexts(int buttonsTextWithPicture, int columnTextWithPicture) {}

    /** Either one of several variants told apart by {@code type}, or plain properties, or both. */
    record Shape(Map<String, String> variants, Map<String, Rule> properties) {

        Shape(@Nullable Map<String, String> variants, @Nullable Map<String, Rule> properties) {
            this.variants = variants == null ? Map.of() : variants;
            this.properties = properties == null ? Map.of() : properties;
        }

        Stream<Rule> rules() {
            return properties.values().stream();
        }
    }

    /**
     * What one property must be. {@code is}: a primitive or a shape's name; {@code label}: the most clusters of the
     * action's label, which may be absent only if {@code bare}; {@code like}: a pattern's name.
     */
    record Rule(
            String is,
            boolean need,
            @Nullable Long min,
            @Nullable Long max,
            @JsonProperty("in") @Nullable List<String> choices,
            @Nullable String like,
            @Nullable List<String> schemes,
            @Nullable Rule each,
            @Nullable Integer label,
            boolean bare) {

        void requireKnown(Map<String, Shape> shapes, Map<String, String> patterns) {
            require(PRIMITIVES.contains(is) || shapes.containsKey(is), is);
            if (like != null) {
                require(patterns.containsKey(like), like);
            }
            if (each != null) {
                each.requireKnown(shapes, patterns);
            }
        }

        String listing() {
            return choices == null ? "[]" : choices.stream().collect(Collectors.joining(",", "[", "]"));
        }
    }
}
