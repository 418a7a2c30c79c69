package app.prongsai.ui.imports;

import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.imports.ImportComparison.State;
import app.prongsai.imports.ImportDraft;
import app.prongsai.intake.ReadReport;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One measure of the file: its cells as they stand beside what they were taken for, and what the plan has already. */
class MeasureCard extends Article {

    interface LeaveOut {
        void set(int row, boolean out);
    }

    private final ReadReport report;
    private final ReadReport.Measure measure;
    private final IntConsumer correct;
    private final Checkbox wanted = new Checkbox(getTranslation("import.wanted"), true);
    private final Div content = new Div();

    MeasureCard(ReadReport report, ReadReport.Measure measure, IntConsumer correct, LeaveOut leaveOut) {
        this.report = report;
        this.measure = measure;
        this.correct = correct;
        addClassNames("card", "import-card");
        wanted.addValueChangeListener(ticked -> leaveOut.set(measure.row(), !ticked.getValue()));
        add(content, wanted);
    }

    /** @param line null if it is left out or nothing can be compared yet */
    void show(ImportDraft.Item item, @Nullable Line line) {
        Span place = new Span(report.places().of(measure.row()));
        place.addClassName("code");
        Div badges = new Div(place, Badge.of(item.status()));
        badges.addClassName("badges");
        if (line != null) {
            badges.add(state(line));
        }
        content.removeAll();
        content.add(badges, new H2(item.title()), new CellTable(report, measure, item));
        if (line != null && line.state() == State.DIFFERENT) {
            content.add(new DifferenceTable(line));
        }
        Press button = Press.quiet(Icon.WORK, getTranslation("import.correct"), () -> correct.accept(measure.row()));
        button.setAriaLabel(getTranslation("import.correct.one", item.title()));
        Div actions = new Div(button);
        actions.addClassName("actions");
        content.add(actions);
    }

    void comeIntoSight() {
        scrollIntoView();
        removeClassName("changed");
        addClassName("changed");
    }

    static Badge state(Line line) {
        String word = translate(line);
        return switch (line.state()) {
            case NEW -> new Badge("in-progress", Icon.ADD, word);
            case SAME -> new Badge("plain", Icon.DONE, word);
            case DIFFERENT -> new Badge("soon", Icon.PROBLEM, word);
            case DROPPED, REPEATED -> new Badge("overdue", Icon.OVERDUE, word);
        };
    }

    private static String translate(Line line) {
        return I18NProvider.translate("import.state." + line.state(), line.code() == null ? "" : line.code());
    }
}
