package app.prongsai.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The head of a screen: what it is, and what can be done with all of it. */
public class Heading extends Header {

    public Heading(String title, Component... actions) {
        addClassName("heading");
        add(new H1(title));
        if (actions.length > 0) {
            Div right = new Div(actions);
            right.addClassName("actions");
            add(right);
        }
    }
}
