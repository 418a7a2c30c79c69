package app.prongsai.ui.imports;

import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.imports.ImportDraft;
import app.prongsai.intake.ReadReport;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;

/** The measures of a file, the first of them at once and the others when wanted. */
class MeasureCards extends Div {

    private static final int AT_ONCE = 50;

    private final ReadReport report;
    private final IntConsumer correct;
    private final MeasureCard.LeaveOut leaveOut;
    private final Map<Integer, MeasureCard> cards = new HashMap<>();
    private final Map<Integer, ImportDraft.Item> items = new HashMap<>();
    private final Map<Integer, Line> lines = new HashMap<>();
    private final Div list = new Div();
    private final Press more =
            Press.quiet(Icon.MORE, getTranslation("import.more"), () -> show(cards.size() + AT_ONCE));

    MeasureCards(ReadReport report, IntConsumer correct, MeasureCard.LeaveOut leaveOut) {
        this.report = report;
        this.correct = correct;
        this.leaveOut = leaveOut;
        add(list, more);
    }

    void show(ImportDraft draft, List<Line> compared) {
        items.clear();
        draft.items().forEach(item -> items.put(item.row(), item));
        lines.clear();
        compared.forEach(line -> lines.put(line.row(), line));
        cards.keySet().forEach(this::refresh);
        show(Math.max(cards.size(), AT_ONCE));
    }

    /** To the measure that stands in this row of the file, if one does. */
    void jump(int row) {
        List<ReadReport.Measure> measures = report.measures();
        for (int i = 0; i < measures.size(); i++) {
            ReadReport.Measure measure = measures.get(i);
            if (measure.row() == row || measure.cells().stream().anyMatch(cell -> cell.row() == row)) {
                show(Math.max(cards.size(), i + 1));
                card(measure.row()).comeIntoSight();
                return;
            }
        }
    }

    private void show(int count) {
        int all = report.measures().size();
        for (ReadReport.Measure measure : report.measures().subList(cards.size(), Math.min(count, all))) {
            MeasureCard card = new MeasureCard(report, measure, correct, leaveOut);
            cards.put(measure.row(), card);
            list.add(card);
            refresh(measure.row());
        }
        more.setVisible(cards.size() < all);
    }

    private void refresh(int row) {
        card(row).show(Objects.requireNonNull(items.get(row)), lines.get(row));
    }

    private MeasureCard card(int row) {
        return Objects.requireNonNull(cards.get(row));
    }
}
