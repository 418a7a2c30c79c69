package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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

    private final String title;

    public HiddenNotice(Set<HiddenPart> parts) {
        this(translate("hidden.title"), parts);
    }

    private HiddenNotice(String title, Set<HiddenPart> parts) {
        this.title = title;
        addClassName("hidden-parts");
        getElement().setAttribute("role", "status");
        show(parts);
    }

    /** Of one among several files. */
    static HiddenNotice of(String file, Set<HiddenPart> parts) {
        return new HiddenNotice(translate("hidden.title.of", file), parts);
    }

    public void show(Set<HiddenPart> parts) {
        removeAll();
        setVisible(!parts.isEmpty());
        if (parts.isEmpty()) {
            return;
        }
        Paragraph heading = new Paragraph(new Svg(Icon.PROBLEM.svg()), new Span(title));
        UnorderedList list = new UnorderedList();
        parts.stream().sorted().forEach(part -> list.add(new ListItem(getTranslation("hidden." + part))));
        add(heading, list, new Paragraph(getTranslation("hidden.advice")));
    }
}
