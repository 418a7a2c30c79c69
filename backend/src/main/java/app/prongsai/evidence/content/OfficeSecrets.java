package app.prongsai.evidence.content;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What parts of a Word or Excel document tell beside what it shows. */
final class OfficeSecrets {

    private static final Pattern COMMENTATOR = Pattern.compile("\\bauthor=\"[^\"]|<author>[^<]|\\bdisplayName=\"[^\"]");

    /** Whoever changed a text while changes were tracked. */
    private static final Pattern EDITOR = Pattern.compile("\\w:author=\"[^\"]");

    private static final Pattern HIDDEN_SHEET =
            Pattern.compile("<(?:\\w+:)?sheet\\b[^>]*\\bstate=\"(?:hidden|veryHidden)\"");

    /** Excel notes the folder of the file, Word that of its template, and with it mostly the name of who works there. */
    private static final Pattern FOLDER = Pattern.compile(
            "(<x15ac:absPath\\b[^>]*\\burl=\"|\\bTarget=\"file:/{2,3})([^\"]*[/\\\\])(?=[^\"/\\\\]*\")");

    private OfficeSecrets() {}

    static Set<HiddenPart> in(String part, byte[] content) {
        String name = part.toLowerCase(Locale.ROOT);
        Set<HiddenPart> hidden = EnumSet.noneOf(HiddenPart.class);
        if (name.startsWith("_xmlsignatures/")) {
            hidden.add(HiddenPart.SIGNATURE);
        } else if (name.contains("/embeddings/")) {
            hidden.add(HiddenPart.FILES_INSIDE);
        } else if (name.endsWith(".xml") && !name.startsWith("docprops/")) {
            String text = new String(content, StandardCharsets.UTF_8);
            boolean comments = name.contains("comment") || name.contains("/persons/");
            if (comments && COMMENTATOR.matcher(text).find()) {
                hidden.add(HiddenPart.COMMENTS);
            }
            if (name.contains("/revisions/")
                    || !comments && EDITOR.matcher(text).find()) {
                hidden.add(HiddenPart.TRACKED_CHANGES);
            }
            if (name.equals("xl/workbook.xml") && HIDDEN_SHEET.matcher(text).find()) {
                hidden.add(HiddenPart.HIDDEN_SHEETS);
            }
        }
        return hidden;
    }

    static byte[] withoutFolders(String part, byte[] content) {
        String name = part.toLowerCase(Locale.ROOT);
        if (!name.equals("xl/workbook.xml") && !name.endsWith(".rels")) {
            return content;
        }
        Matcher folder = FOLDER.matcher(new String(content, StandardCharsets.UTF_8));
        return folder.find() ? folder.replaceAll("$1").getBytes(StandardCharsets.UTF_8) : content;
    }
}
