package app.prongsai.ui.parts;

import app.prongsai.platform.Sentences;
import app.prongsai.tables.RowProblem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is wrong with a file, row by row; nothing if all is right. */
public class ProblemList extends Div {

    private static final int MOST = 50;

    public ProblemList() {
        addClassName("problems");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    public void show(List<RowProblem> problems) {
        removeAll();
        setVisible(!problems.isEmpty());
        UnorderedList list = new UnorderedList();
        problems.stream().limit(MOST).forEach(problem -> list.add(item(problem)));
        add(new Paragraph(getTranslation("problems.count", problems.size())), list);
        if (problems.size() > MOST) {
            add(new Paragraph(getTranslation("problems.more", problems.size() - MOST)));
        }
        if (isVisible()) {
            scrollIntoView();
        }
    }

    private ListItem item(RowProblem problem) {
        Span sentence = new Span(Sentences.of(problem.violation(), getLocale()));
        if (problem.row() == 0) {
            return new ListItem(sentence);
        }
        Span row = new Span(getTranslation("problems.row", problem.row()) + " ");
        row.addClassName("code");
        return new ListItem(row, sentence);
    }
}
