package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Basis;
import app.prongsai.intake.ReadReport.Line;
import app.prongsai.thai.ThaiNumerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines above the table: title, the assessment result the measures answer, and the caption. */
record Introduction(
        List<Line> heading, @Nullable Basis basis, @Nullable Line caption, List<ReadReport.Unread> unread) {

    private static final String SCORE = "คะแนน";
    private static final int LONGEST_TITLE_LINE = 240;

    static Introduction of(List<TextLine> lines) {
        List<Line> heading = new ArrayList<>();
        List<ReadReport.Unread> unread = new ArrayList<>();
        Basis basis = null;
        Line caption = null;
        for (TextLine line : lines) {
            String text = Wording.tidy(line.text().replaceFirst("^\\s*#+ ", ""));
            String squashed = Wording.squash(text);
            if (isTitle(squashed, line.row(), heading)) {
                heading.add(new Line(line.row(), text));
            } else if (caption == null && Wording.startsWithAny(squashed, "caption")) {
                caption = new Line(line.row(), text);
            } else if (basis == null && Wording.containsAny(squashed, "basis")) {
                basis = basis(line.row(), text);
            } else {
                unread.add(new ReadReport.Unread(line.row(), line.text().strip()));
            }
        }
        return new Introduction(heading, basis, caption, unread);
    }

    /** The lines that may name the organisation. */
    List<String> titles() {
        Line below = caption;
        return Stream.concat(heading.stream(), below == null ? Stream.empty() : Stream.of(below))
                .map(Line::text)
                .toList();
    }

    private static boolean isTitle(String squashed, int row, List<Line> heading) {
        if (squashed.length() > LONGEST_TITLE_LINE || Wording.startsWithAny(squashed, "caption")) {
            return false;
        }
        if (heading.isEmpty()) {
            return Wording.startsWithAny(squashed, "title") || OrganisationName.begins(squashed);
        }
        boolean more = Wording.startsWithAny(squashed, "title-more") || OrganisationName.begins(squashed);
        boolean next = row == heading.getLast().row() + 1;
        boolean result = Wording.containsAny(squashed, "basis");
        return result ? more && next && !squashed.contains(SCORE) : more || next;
    }

    private static Basis basis(int row, String text) {
        String squashed = ThaiNumerals.toArabic(Wording.squash(text));
        String upper = squashed.toUpperCase(Locale.ROOT);
        String instrument = List.of("OIT", "IIT", "EIT").stream()
                .filter(upper::contains)
                .findFirst()
                .orElse(null);
        String indicator = numberAfter(squashed, "ตัวชี้วัดที่");
        String score = numberAfter(squashed, SCORE);
        return new Basis(
                row,
                text,
                instrument,
                indicator == null || indicator.length() > 3 || indicator.contains(".")
                        ? null
                        : Integer.valueOf(indicator),
                score == null || score.length() > 6 ? null : new BigDecimal(score),
                squashed.contains("ต่ำสุด") || squashed.contains("ต่ำที่สุด"));
    }

    private static @Nullable String numberAfter(String text, String word) {
        int at = text.indexOf(word);
        if (at < 0) {
            return null;
        }
        int from = at + word.length();
        int to = from;
        while (to < text.length() && (Character.isDigit(text.charAt(to)) || text.charAt(to) == '.' && to > from)) {
            to++;
        }
        String number = text.substring(from, to);
        String trimmed = number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
        return trimmed.isEmpty() || trimmed.indexOf('.') != trimmed.lastIndexOf('.') ? null : trimmed;
    }
}
