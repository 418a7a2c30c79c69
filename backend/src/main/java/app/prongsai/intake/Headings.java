package app.prongsai.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells what the heading of a column means, in whatever words and with whatever blanks inside them. */
final class Headings {

    private static final int LONGEST = 60;
    private static final int LONGEST_WITH_MARKUP = 400;

    private static final List<String> STATUS_WORDS = List.of("ดำเนินการแล้ว", "อยู่ระหว่าง", "ยังไม่");

    private Headings() {}

    static String text(String cell) {
        return cell.length() > LONGEST_WITH_MARKUP
                ? cell
                : Wording.squash(Markup.of(cell).text());
    }

    /** Empty when it is no heading we know. */
    static Set<Column> columns(String squashed) {
        if (squashed.isEmpty() || squashed.length() > LONGEST) {
            return Set.of();
        }
        Set<Column> said = EnumSet.noneOf(Column.class);
        if (squashed.contains("ปัญหา")) {
            said.add(Column.PROBLEM);
        }
        if (squashed.contains("อุปสรรค")) {
            said.add(Column.OBSTACLE);
        }
        if (squashed.contains("ข้อเสนอแนะ")) {
            said.add(Column.RECOMMENDATION);
        }
        return said.isEmpty() ? byWords(squashed) : said;
    }

    private static Set<Column> byWords(String squashed) {
        if (STATUS_WORDS.stream().filter(squashed::contains).count() > 1) {
            // "ผลการดำเนินการ (ดำเนินการแล้ว/ยังไม่ดำเนินการ)": one column that says the status in words.
            return EnumSet.of(Column.RESULT);
        }
        for (List<String> row : Reference.COLUMNS) {
            String word = row.get(2);
            boolean fits = switch (row.get(1)) {
                case "exact" -> squashed.equals(word);
                case "start" -> squashed.startsWith(word);
                default -> squashed.contains(word);
            };
            if (fits) {
                return EnumSet.of(Column.named(row.get(0)));
            }
        }
        return Set.of();
    }
}
