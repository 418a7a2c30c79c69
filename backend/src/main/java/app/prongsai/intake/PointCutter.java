package app.prongsai.intake;

import app.prongsai.intake.Points.Marked;
import app.prongsai.intake.Points.Point;
import app.prongsai.intake.Points.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a cell at the marks its style uses. Among evidence a number that continues no list ("… ๑๒. …") begins a stray: a
 * piece of some other list that the flattening washed in; it lasts until the next point.
 */
final class PointCutter {

    private static final int MOST = Reference.limit("points-per-cell");

    private final List<Marked> cell;
    private final Style style;
    private final @Nullable Mark pattern;
    private final boolean evidence;

    private final List<Point> points = new ArrayList<>();
    private final List<ReadReport.Unread> strays = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int expected = 1;
    private int inner = 1;
    private boolean begun;
    private boolean filled;
    private boolean astray;
    private @Nullable String leadIn;

    PointCutter(List<Marked> cell, Style style, @Nullable Mark pattern, boolean evidence) {
        this.cell = cell;
        this.style = style;
        this.pattern = pattern;
        this.evidence = evidence;
    }

    Points cut() {
        int lastRow = cell.isEmpty() ? 0 : cell.getFirst().passage().row();
        row = lastRow;
        for (Marked part : cell) {
            if (beginsPoint(part.passage(), part.passage().row() != lastRow)) {
                startPoint(part.passage().row());
            }
            lastRow = part.passage().row();
            cut(part);
        }
        finish();
        return new Points(leadIn, points, strays);
    }

    private void cut(Marked part) {
        String passage = part.passage().text();
        int at = 0;
        for (Mark mark : part.marks()) {
            append(passage.substring(at, mark.start()));
            at = mark.start();
            if (cutsHere(mark)) {
                startPoint(part.passage().row());
                at = mark.end();
            } else if (decorates(mark)) {
                at = mark.end();
            } else if (evidence && mark.numbered() && strays(mark)) {
                finish();
                astray = true;
                row = part.passage().row();
            }
        }
        append(passage.substring(at) + "\n");
    }

    private void append(String piece) {
        text.append(piece);
        filled |= !piece.isBlank();
    }

    private boolean beginsPoint(Passage passage, boolean onNewLine) {
        if (style == Style.LIST) {
            return passage.point();
        }
        if (style == Style.PLAIN && !evidence) {
            return true;
        }
        return (style == Style.PLAIN || onNewLine) && evidence && EvidenceKinds.begin(passage.text());
    }

    private boolean cutsHere(Mark mark) {
        if (astray && points.size() >= MOST) {
            return false;
        }
        if (style == Style.DASHED) {
            return !mark.numbered();
        }
        if (style != Style.NUMBERED || pattern == null || !mark.sameHandAs(pattern) || astray) {
            return false;
        }
        boolean nextInList = mark.number() == expected;
        boolean newParagraph =
                mark.first() && (!evidence || mark.number() == 1 || Math.abs(mark.number() - expected) <= 2);
        if (nextInList || newParagraph) {
            expected = mark.number() + 1;
        }
        return nextInList || newParagraph;
    }

    /** "- ๑. ประกาศ": the number only repeats what the dash says; so does one before a single text. */
    private boolean decorates(Mark mark) {
        boolean opens = style == Style.PLAIN ? points.isEmpty() : begun && style != Style.NUMBERED;
        if (astray || !opens || filled) {
            return false;
        }
        inner = mark.number() + 1;
        return true;
    }

    private boolean strays(Mark mark) {
        if (astray) {
            return false;
        }
        if (style == Style.NUMBERED) {
            return pattern != null && mark.sameHandAs(pattern) && mark.number() > expected;
        }
        boolean continues = mark.number() == inner || mark.number() == 1;
        inner = mark.number() + 1;
        return !continues;
    }

    private void startPoint(int startRow) {
        finish();
        astray = points.size() >= MOST;
        begun = true;
        inner = 1;
        row = startRow;
    }

    private void finish() {
        String finished = text.toString().strip();
        text.setLength(0);
        filled = false;
        if (finished.isEmpty()) {
            return;
        }
        boolean announces = !begun && style != Style.PLAIN && Wording.endsWithAny(Wording.squash(finished), "lead-in");
        if (astray) {
            strays.add(new ReadReport.Unread(row, finished));
        } else if (announces) {
            leadIn = Wording.tidy(finished);
        } else {
            points.add(new Point(row, Wording.tidy(finished)));
        }
    }
}
