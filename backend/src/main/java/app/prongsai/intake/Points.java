package app.prongsai.intake;

import app.prongsai.intake.Mark.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The points of a cell, the sentence that only announces them, and strays: text that belongs to none of them. */
record Points(@Nullable String leadIn, List<Point> points, List<ReadReport.Unread> strays) {

    record Point(int row, String text) {}

    enum Style {
        LIST,
        NUMBERED,
        DASHED,
        PLAIN
    }

    /** Passages with their marks; most questions are about the first mark of the cell. */
    record Marked(Passage passage, List<Mark> marks) {

        boolean begins(Form form) {
            return !marks.isEmpty()
                    && marks.getFirst().first()
                    && marks.getFirst().form() == form;
        }
    }

    static Points ofEvidence(List<Passage> passages) {
        List<Marked> cell = mark(passages);
        Style style = Style.PLAIN;
        if (passages.stream().anyMatch(Passage::point)) {
            style = Style.LIST;
        } else if (firstNumber(cell, false) != null) {
            style = Style.NUMBERED;
        } else if (cell.stream().anyMatch(part -> part.marks.stream().anyMatch(mark -> !mark.numbered()))) {
            style = Style.DASHED;
        }
        return new PointCutter(cell, style, firstNumber(cell, false), true).cut();
    }

    static Points ofGuidelines(List<Passage> passages) {
        List<Marked> cell = mark(passages);
        Style style = Style.PLAIN;
        if (passages.stream().anyMatch(Passage::point)) {
            style = Style.LIST;
        } else if (firstNumber(cell, true) != null) {
            style = Style.NUMBERED;
        } else if (cell.stream().anyMatch(part -> part.begins(Form.DASH))) {
            style = Style.DASHED;
        }
        return new PointCutter(cell, style, firstNumber(cell, true), false).cut();
    }

    private static List<Marked> mark(List<Passage> passages) {
        List<Marked> cell = new ArrayList<>();
        passages.forEach(passage -> cell.add(new Marked(passage, Marks.in(passage.text()))));
        return cell;
    }

    /** The mark a numbered list begins with: at the start of the cell, or after a sentence that announces the list. */
    private static @Nullable Mark firstNumber(List<Marked> cell, boolean anyNumber) {
        StringBuilder before = new StringBuilder();
        for (Marked part : cell) {
            if (!part.marks.isEmpty()) {
                Mark first = Objects.requireNonNull(part.marks.getFirst());
                before.append(part.passage.text(), 0, first.start());
                String head = Wording.squash(before.toString());
                boolean announced = head.isEmpty() || Wording.endsWithAny(head, "lead-in");
                boolean opens = first.number() == 1 || anyNumber && head.isEmpty();
                return first.numbered() && opens && announced ? first : null;
            }
            before.append(part.passage.text());
        }
        return null;
    }
}
