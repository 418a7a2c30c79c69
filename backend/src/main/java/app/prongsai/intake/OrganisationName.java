package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Organisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the organisation out of the lines of a title: word of its type, bare name, then the areas it lies in. */
final class OrganisationName {

    private static final Organisation UNKNOWN = new Organisation(null, null, null, null, null);
    private static final int LONGEST_NAME = 40;
    private static final List<String> STOPS = List.of(
            "ตำบล",
            "อำเภอ",
            "จังหวัด",
            " ต.",
            " อ.",
            " จ.",
            "ประจำปี",
            "ปีงบประมาณ",
            " รอบ",
            " พ.ศ.",
            " ตาม",
            " ใน",
            " เพื่อ",
            " ผล",
            " มาตรการ",
            " แผน",
            " รายงาน",
            " -",
            ",",
            "(",
            "\n");

    private OrganisationName() {}

    static boolean begins(String squashed) {
        return Reference.ORGANISATION_TYPES.stream().anyMatch(row -> squashed.startsWith(row.get(0)));
    }

    static Organisation in(List<String> lines) {
        String text = String.join("\n", lines);
        int earliest = Integer.MAX_VALUE;
        Organisation organisation = UNKNOWN;
        for (List<String> row : Reference.ORGANISATION_TYPES) {
            Span type = Span.of(row.get(0), text);
            if (type != null && type.start < earliest) {
                earliest = type.start;
                organisation = read(row, text.substring(type.end));
            }
        }
        return organisation;
    }

    /** "องค์การบริหารส่วนตำบลช่อระกา" */
    static @Nullable String full(Organisation organisation) {
        String name = organisation.name();
        return Reference.ORGANISATION_TYPES.stream()
                .filter(row -> row.get(1).equals(organisation.type()))
                .findFirst()
                .map(row -> row.size() > 2 || name == null ? row.get(0) : row.get(0) + name)
                .orElse(name);
    }

    private static Organisation read(List<String> row, String after) {
        String type = row.get(1);
        String name = row.size() > 2 ? row.get(2) : upToStop(after);
        String province = province(after);
        if (type.equals("pao") && province == null) {
            province = provinceNamed(name);
        }
        String subdistrict = area(after, "ตำบล", "ต.");
        return new Organisation(
                name,
                type,
                subdistrict == null && type.equals("tao") ? name : subdistrict,
                area(after, "อำเภอ", "อ."),
                province);
    }

    private static @Nullable String province(String text) {
        Span word = first(text, "จังหวัด", "จ.");
        if (word == null) {
            return null;
        }
        String rest = Wording.squash(text.substring(word.end, Math.min(text.length(), word.end + LONGEST_NAME)));
        String known = provinceNamed(rest);
        return known == null ? upToStop(text.substring(word.end)) : known;
    }

    /** The province a text begins with, though the next word may follow without a blank. */
    private static @Nullable String provinceNamed(@Nullable String text) {
        return text == null
                ? null
                : Reference.PROVINCES.stream()
                        .map(List::getFirst)
                        .filter(text::startsWith)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String area(String text, String word, String abbreviation) {
        Span found = first(text, word, abbreviation);
        return found == null ? null : upToStop(text.substring(found.end));
    }

    private static @Nullable Span first(String text, String word, String abbreviation) {
        int full = text.indexOf(word);
        int brief = text.indexOf(" " + abbreviation);
        if (full >= 0 && (brief < 0 || full < brief)) {
            return new Span(full, full + word.length());
        }
        return brief < 0 ? null : new Span(brief, brief + 1 + abbreviation.length());
    }

    private static @Nullable String upToStop(String text) {
        int end = text.length();
        String fromWord = text.stripLeading();
        int offset = text.length() - fromWord.length();
        for (String stop : STOPS) {
            int at = text.indexOf(stop, offset);
            end = at < 0 ? end : Math.min(end, at);
        }
        for (int i = offset; i < end; i++) {
            if (Wording.isDigit(text.charAt(i))) {
                end = i;
            }
        }
        String name = Wording.squash(text.substring(offset, end));
        if (name.length() > LONGEST_NAME) {
            int blank = fromWord.indexOf(' ');
            name = blank < 0 ? name.substring(0, LONGEST_NAME) : fromWord.substring(0, Math.min(blank, LONGEST_NAME));
        }
        return name.isEmpty() ? null : name;
    }

    /** Where a word stands in a text that may have cut it with blanks. */
    private record Span(int start, int end) {

        static @Nullable Span of(String word, String text) {
            for (int start = text.indexOf(word.charAt(0));
                    start >= 0;
                    start = text.indexOf(word.charAt(0), start + 1)) {
                int at = start;
                int matched = 0;
                while (at < text.length() && matched < word.length()) {
                    if (text.charAt(at) == word.charAt(matched)) {
                        matched++;
                    } else if (text.charAt(at) != ' ') {
                        break;
                    }
                    at++;
                }
                if (matched == word.length()) {
                    return new Span(start, at);
                }
            }
            return null;
        }
    }
}
