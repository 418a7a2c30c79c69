package app.prongsai.bot.simulator.rules;

import app.prongsai.bot.simulator.rules.RuleBook.Rule;
import app.prongsai.bot.simulator.rules.RuleBook.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Walks a message along the rule book; what one property alone cannot tell is left to {@link CrossChecks}. */
final class ShapeCheck {

    private static final String CONTAINER = "flexContainer";

    private final RuleBook book;
    private final Findings findings;
    private final CrossChecks crossChecks;

    ShapeCheck(RuleBook book, Findings findings) {
        this.book = book;
        this.findings = findings;
        this.crossChecks = new CrossChecks(book, findings);
    }

    void check(Rule rule, @Nullable JsonNode value, Place place) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            if (rule.need()) {
                findings.add(place, place.pointer() ? "must be specified" : "May not be null");
            }
            return;
        }
        switch (rule.is()) {
            case "units", "clusters", "link" -> text(rule, value, place);
            case "whole", "number" -> number(rule, value, place);
            case "flag" -> require(value.isBoolean(), place, "must be true or false");
            case "list" -> list(rule, value, place);
            case "map" -> map(rule, value, place);
            default -> object(rule, value, CONTAINER.equals(rule.is()) ? place.insideFlex() : place);
        }
    }

    private void object(Rule rule, JsonNode value, Place place) {
        if (!value.isObject()) {
            findings.add(place, "must be an object");
            return;
        }
        Shape shape = book.shape(rule.is());
        Set<String> allowed = new HashSet<>(shape.properties().keySet());
        properties(shape, value, place);
        if (!shape.variants().isEmpty()) {
            allowed.add("type");
            String type = value.path("type").asString("");
            String variant = shape.variants().get(type);
            if (variant == null) {
                String types = String.join(
                        ",", shape.variants().keySet().stream().sorted().toList());
                findings.add(place.property("type"), "Must be one of the following values: [" + types + "]");
                return;
            }
            allowed.addAll(book.shape(variant).properties().keySet());
            properties(book.shape(variant), value, place);
            crossChecks.check(variant, value, place);
        } else {
            crossChecks.check(rule.is(), value, place);
        }
        if (rule.label() != null) {
            allowed.add("label");
            check(label(rule.label(), !rule.bare()), value.get("label"), place.property("label"));
        }
        value.propertyNames().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> findings.add(place.property(name), "unknown field"));
    }

    private static Rule label(long most, boolean need) {
        return new Rule("clusters", need, null, most, null, null, null, null, null, false);
    }

    private void properties(Shape shape, JsonNode value, Place place) {
        for (Map.Entry<String, Rule> property : shape.properties().entrySet()) {
            check(property.getValue(), value.get(property.getKey()), place.property(property.getKey()));
        }
    }

    private void list(Rule rule, JsonNode value, Place place) {
        if (!value.isArray()) {
            findings.add(place, "must be an array");
            return;
        }
        size(rule, value.size(), place, "Size");
        Rule each = rule.each();
        for (int index = 0; each != null && index < value.size(); index++) {
            check(each, value.get(index), place.item(index));
        }
    }

    private void map(Rule rule, JsonNode value, Place place) {
        if (!value.isObject()) {
            findings.add(place, "must be an object");
            return;
        }
        size(rule, value.size(), place, "Size");
        Rule each = rule.each();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String like = rule.like();
            require(like == null || book.matches(like, entry.getKey()), place, "invalid key " + entry.getKey());
            if (each != null) {
                check(each, entry.getValue(), place.property(entry.getKey()));
            }
        }
    }

    private void number(Rule rule, JsonNode value, Place place) {
        boolean fits = "whole".equals(rule.is()) ? value.isIntegralNumber() : value.isNumber();
        if (!fits) {
            findings.add(place, "must be a number");
            return;
        }
        double number = value.asDouble();
        Long min = rule.min();
        Long max = rule.max();
        require(
                (min == null || number >= min) && (max == null || number <= max),
                place,
                "must be between " + min + " and " + max);
    }

    private void text(Rule rule, JsonNode value, Place place) {
        if (!value.isString()) {
            findings.add(place, "must be a string");
            return;
        }
        String text = value.asString();
        if (text.isEmpty()) {
            findings.add(place, place.pointer() ? "must be non-empty text" : "May not be empty");
            return;
        }
        int length = "clusters".equals(rule.is()) ? Clusters.in(text) : text.length();
        size(rule, length, place, "Length");
        List<String> choices = rule.choices();
        require(
                choices == null || choices.contains(text),
                place,
                "Must be one of the following values: " + rule.listing());
        String like = rule.like();
        require(like == null || book.matches(like, text), place, "must match the format of " + like);
        List<String> schemes = rule.schemes();
        require(schemes == null || Links.allowed(text, schemes), place, "Invalid action URI");
    }

    private void size(Rule rule, int size, Place place, String what) {
        long min = rule.min() == null ? 0 : rule.min();
        Long max = rule.max();
        require(size >= min && (max == null || size <= max), place, what + " must be between " + min + " and " + max);
    }

    private void require(boolean right, Place place, String otherwise) {
        if (!right) {
            findings.add(place, otherwise);
        }
    }
}
