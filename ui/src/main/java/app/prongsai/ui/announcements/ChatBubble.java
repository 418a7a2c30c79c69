package app.prongsai.ui.announcements;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message as LINE shows it on a phone, drawn from LINE's own JSON: boxes, texts and buttons with LINE's measures. */
class ChatBubble extends Div {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param messages an array as it is sent */
    ChatBubble(String messages) {
        addClassName("chat-preview");
        getElement().setAttribute("role", "img");
        for (JsonNode message : JSON.readTree(messages)) {
            getElement().setAttribute("aria-label", message.path("altText").asString(""));
            JsonNode contents = message.path("contents");
            if (contents.path("type").asString("").equals("carousel")) {
                contents.path("contents").forEach(bubble -> add(bubble(bubble)));
            } else {
                add(bubble(contents));
            }
        }
    }

    private static Div bubble(JsonNode bubble) {
        Div shown = new Div();
        shown.addClassName("chat-bubble");
        for (String part : new String[] {"hero", "body", "footer"}) {
            if (bubble.path(part).isObject()) {
                shown.add(component(bubble.path(part)));
            }
        }
        return shown;
    }

    private static Div component(JsonNode json) {
        Div shown = switch (json.path("type").asString("")) {
            case "box" -> box(json);
            case "text" -> text(json);
            case "button" -> button(json);
            default -> new Div();
        };
        if (json.path("flex").isNumber()) {
            shown.getStyle().set("flex", json.path("flex").asInt() + " 1 0");
        }
        return shown;
    }

    private static Div box(JsonNode json) {
        Div box = new Div();
        boolean horizontal = json.path("layout").asString("").equals("horizontal");
        box.addClassName(horizontal ? "chat-row" : "chat-column");
        box.getStyle().set("gap", spacing(json.path("spacing").asString("none")));
        style(box, json, "paddingAll", "padding");
        style(box, json, "paddingTop", "padding-top");
        style(box, json, "width", "width");
        style(box, json, "height", "height");
        style(box, json, "cornerRadius", "border-radius");
        style(box, json, "backgroundColor", "background");
        json.path("contents").forEach(child -> box.add(component(child)));
        return box;
    }

    private static Div text(JsonNode json) {
        Div text = new Div(json.path("text").asString(""));
        text.addClassName("chat-text");
        text.getStyle().set("font-size", size(json.path("size").asString("md")));
        style(text, json, "color", "color");
        style(text, json, "align", "text-align");
        if (json.path("weight").asString("").equals("bold")) {
            text.getStyle().set("font-weight", "700");
        }
        return text;
    }

    private static Div button(JsonNode json) {
        boolean primary = json.path("style").asString("").equals("primary");
        Div button = new Div(new Span(json.path("action").path("label").asString("")));
        button.addClassName("chat-button");
        button.getStyle().set("color", primary ? "#ffffff" : "#111111");
        style(button, json, "color", "background");
        return button;
    }

    private static void style(Div shown, JsonNode json, String property, String css) {
        String value = json.path(property).asString("");
        if (!value.isEmpty()) {
            shown.getStyle().set(css, value);
        }
    }

    /** What LINE's words mean on a phone. */
    private static String size(String word) {
        return switch (word) {
            case "xxs" -> "11px";
            case "xs" -> "13px";
            case "sm" -> "14px";
            case "lg" -> "19px";
            case "xl" -> "22px";
            default -> "16px";
        };
    }

    private static String spacing(String word) {
        return switch (word) {
            case "xs" -> "2px";
            case "sm" -> "4px";
            case "md" -> "8px";
            case "lg" -> "12px";
            case "xl" -> "16px";
            default -> "0";
        };
    }
}
