package app.prongsai.ui.parts;

import app.prongsai.evidence.content.HiddenPart;
import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;

/** What goes out with a file although nobody sees it; invisible where there is nothing. */
public class HiddenNotice extends Div {

    public HiddenNotice(Set<HiddenPart> parts) {
        addClassName("hidden-parts");
        getElement().setAttribute("role", "status");
        show(parts);
    }

    public void show(Set<HiddenPart> parts) {
        removeAll();
        setVisible(!parts.isEmpty());
        if (parts.isEmpty()) {
            return;
        }
        Paragraph title = new Paragraph(new Svg(Icon.PROBLEM.svg()), new Span(getTranslation("hidden.title")));
        UnorderedList list = new UnorderedList();
        parts.stream().sorted().forEach(part -> list.add(new ListItem(getTranslation("hidden." + part))));
        add(title, list, new Paragraph(getTranslation("hidden.advice")));
    }
}
