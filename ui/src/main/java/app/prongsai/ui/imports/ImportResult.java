package app.prongsai.ui.imports;

import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.imports.ImportComparison.State;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What became of each measure of the file. */
class ImportResult extends Section {

    ImportResult(Desk desk, int year, List<Line> lines) {
        addClassNames("panel", "import-result");
        long fresh = lines.stream().filter(line -> line.state() == State.NEW).count();
        UnorderedList list = new UnorderedList();
        for (Line line : lines) {
            Div head = new Div(new Span(line.title()));
            if (line.state() == State.NEW) {
                continue;
            }
            head.addComponentAsFirst(MeasureCard.state(line));
            head.addClassName("badges");
            ListItem item = new ListItem(head);
            if (line.state() == State.DIFFERENT) {
                item.add(new DifferenceTable(line));
            }
            list.add(item);
        }
        add(new H2(getTranslation("import.done", fresh)));
        if (lines.size() > fresh) {
            add(new Paragraph(getTranslation("import.done.text", lines.size() - fresh)), list);
        }
        add(Press.main(Icon.MEASURES, getTranslation("import.done.board", String.valueOf(year)), () -> {
            desk.chooseYear(year);
            UI.getCurrent().navigate("measures");
        }));
    }
}
