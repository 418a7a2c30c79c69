package app.prongsai.intake;

import app.prongsai.intake.Markup.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One pass over a cell. Tags are counted, not nested, so depth costs nothing. */
final class MarkupScan {

    private static final Set<String> WITHOUT_END = Set.of(
            "br", "hr", "img", "input", "meta", "link", "wbr", "area", "base", "col", "embed", "source", "track");
    private static final Set<String> END_OPTIONAL =
            Set.of("li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "html", "head", "body");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "sup", "sub", "mark", "code", "img",
            "wbr", "input");
    private static final Set<String> HIDDEN = Set.of("script", "style", "template", "noscript", "iframe", "object");

    private static final int MOST_PARAGRAPHS = Reference.limit("paragraphs-per-cell");

    private final String cell;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final Map<String, Integer> open = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean point;

    /** Paragraphs beyond reason, kept as one. */
    private final StringBuilder rest = new StringBuilder();

    MarkupScan(String cell) {
        this.cell = cell;
    }

    Markup read() {
        TagEnds ends = new TagEnds(cell);
        int at = 0;
        while (at < cell.length()) {
            int tag = cell.indexOf('<', at);
            if (tag < 0) {
                break;
            }
            text.append(cell, at, tag);
            at = tag + 1;
            if (cell.startsWith("<!--", tag)) {
                int end = ends.first("-->", tag + 4);
                hide(cell.substring(tag + 4, end < 0 ? cell.length() : end));
                at = end < 0 ? cell.length() : end + 3;
            } else if (at < cell.length() && opensTag(cell.charAt(at))) {
                int end = ends.tagEnd(tag);
                // Without its end it is no tag, and without its bracket it can never become one.
                at = end < 0 ? at : afterTag(cell.substring(tag + 1, end), end + 1, ends);
            } else {
                text.append('<');
            }
        }
        text.append(cell, at, cell.length());
        endParagraph();
        if (!rest.isEmpty()) {
            paragraphs.add(new Paragraph(rest.toString(), false));
        }
        return new Markup(List.copyOf(paragraphs), List.copyOf(hidden), unclosed());
    }

    private static boolean opensTag(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || "/!?".indexOf(character) >= 0;
    }

    private int afterTag(String tag, int after, TagEnds ends) {
        boolean closing = tag.startsWith("/");
        String name = name(closing ? tag.substring(1) : tag);
        if (!closing && HIDDEN.contains(name)) {
            count(name, false);
            int end = ends.first("</" + name, after);
            int stop = end < 0 ? cell.length() : end;
            hide(cell.substring(after, stop));
            return stop;
        }
        if (!INLINE.contains(name)) {
            endParagraph();
            point = !closing && name.equals("li");
        }
        if (!closing && name.equals("a")) {
            keepAddress(tag);
        }
        if (!WITHOUT_END.contains(name) && !END_OPTIONAL.contains(name) && !name.isEmpty() && !tag.endsWith("/")) {
            count(name, closing);
        }
        return after;
    }

    private void count(String name, boolean closing) {
        int now = open.getOrDefault(name, 0) + (closing ? -1 : 1);
        open.put(name, Math.max(0, now));
    }

    /** A link is proof, so its address is kept as text; only web addresses, never scripts. */
    private void keepAddress(String tag) {
        int at = tag.toLowerCase(Locale.ROOT).indexOf("href=");
        if (at < 0) {
            return;
        }
        String value = tag.substring(at + 5)
                .strip()
                .replace("\"", " ")
                .replace("'", " ")
                .strip();
        int end = value.indexOf(' ');
        String address = end < 0 ? value : value.substring(0, end);
        if (address.startsWith("https://") || address.startsWith("http://")) {
            text.append(' ').append(address).append(' ');
        }
    }

    private void hide(String content) {
        if (!content.isBlank()) {
            hidden.add(
                    Entities.decode(content.replace('<', ' ').replace('>', ' ')).strip());
        }
    }

    private void endParagraph() {
        String paragraph = Wording.clean(Entities.decode(text.toString()));
        text.setLength(0);
        if (!paragraph.isBlank() && paragraphs.size() < MOST_PARAGRAPHS) {
            paragraphs.add(new Paragraph(paragraph, point));
        } else if (!paragraph.isBlank()) {
            rest.append(paragraph).append('\n');
        }
    }

    private List<String> unclosed() {
        List<String> names = new ArrayList<>();
        open.forEach((name, times) -> {
            for (int i = 0; i < times; i++) {
                names.add(name);
            }
        });
        return List.copyOf(names);
    }

    private static String name(String tag) {
        int end = 0;
        while (end < tag.length() && (Character.isLetterOrDigit(tag.charAt(end)))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
