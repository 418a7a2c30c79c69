package app.prongsai.ui.parts;

import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** Leads to another screen of the staff application by its address below /app. */
public class Link extends Anchor {

    public Link(String path, String text) {
        super(path, text);
        getElement().setAttribute("router-link", true);
    }

    public Link(String path, Icon icon, String text) {
        this(path, "");
        add(new Svg(icon.svg()), new Span(text));
    }

    public void setCurrent(boolean current) {
        if (current) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
