package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.read.Comparison.Compared;
import app.prongsai.measures.read.Comparison.State;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed, a row per measure: how it stood, how it stands, and every change as a sentence. */
class ComparisonTable extends Table {

    ComparisonTable(String before, String after, List<Compared> changed) {
        super(
                translate("compare.changes"),
                translate("board.code"),
                translate("board.title"),
                before,
                after,
                translate("compare.changes"));
        addClassNames("board", "compare-board");
        changed.forEach(one -> row(
                new Span(one.known().code()),
                new Span(one.known().title()),
                state(one.before()),
                state(one.after()),
                sentences(one)));
    }

    private static Component state(@Nullable State state) {
        if (state == null) {
            return new Span("–");
        }
        Div standing = new Div(Badge.of(state.status()), new Span(" " + state.percent() + "%"));
        standing.addClassName("standing");
        return standing;
    }

    private static Component sentences(Compared one) {
        UnorderedList list = new UnorderedList();
        list.addClassName("changes");
        one.changes().forEach(change -> list.add(new ListItem(ChangeSentences.of(change))));
        return list;
    }
}
