package app.prongsai.evidence.content;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts that tell who wrote a document, for whom, how long and with what, wherever its list of contents says they are
 * (ECMA-376 part 2, 10; part 1, 15.2.12). They stay, for the list names them, and say nothing.
 */
final class OfficeProperties {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final Map<String, String> EMPTY = Map.of(
            "application/vnd.openxmlformats-package.core-properties+xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>");

    private static final Pattern PART = Pattern.compile("<(?:\\w+:)?Override\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bPartName\\s*=\\s*[\"']/?([^\"']*)[\"']");
    private static final Pattern TYPE = Pattern.compile("\\bContentType\\s*=\\s*[\"']([^\"']*)[\"']");

    private final Map<String, String> empty = new HashMap<>();

    private OfficeProperties() {}

    static OfficeProperties of(String contents) {
        OfficeProperties properties = new OfficeProperties();
        Matcher part = PART.matcher(contents);
        while (part.find()) {
            Matcher name = NAME.matcher(part.group());
            Matcher type = TYPE.matcher(part.group());
            if (name.find() && type.find() && EMPTY.containsKey(type.group(1))) {
                properties.empty.put(name.group(1).toLowerCase(Locale.ROOT), XML + EMPTY.get(type.group(1)));
            }
        }
        return properties;
    }

    byte[] emptied(String name, byte[] content) {
        String nothing = empty.get(name.toLowerCase(Locale.ROOT));
        return nothing == null ? content : nothing.getBytes(StandardCharsets.UTF_8);
    }
}
