package app.prongsai.deliveries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said, free of any chat's form. The same message always becomes the same bytes.
 *
 * @param kind "announcement", "digest" or "summary"
 * @param lines after the title, each a paragraph or an entry
 */
public record Message(
        String kind,
        String title,
        List<String> lines,
        @Nullable String link) {

    public Message {
        lines = List.copyOf(lines);
    }
}
