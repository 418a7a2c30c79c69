package app.prongsai.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTML character references; one that is unknown stays as it is written. */
final class Entities {

    private static final int LONGEST = 10;

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("shy", ""),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"));

    private Entities() {}

    static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            String meaning = null;
            int end = -1;
            if (character == '&') {
                end = end(text, at + 1);
                meaning = end < 0 ? null : meaning(text.substring(at + 1, end));
            }
            decoded.append(meaning == null ? String.valueOf(character) : meaning);
            at = meaning == null ? at + 1 : end + 1;
        }
        return decoded.toString();
    }

    private static int end(String text, int from) {
        for (int at = from; at < text.length() && at - from <= LONGEST; at++) {
            if (text.charAt(at) == ';') {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable String meaning(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        try {
            boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
            int codePoint = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(codePoint) && codePoint > 0 ? Character.toString(codePoint) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
