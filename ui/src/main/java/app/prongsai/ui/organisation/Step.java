package app.prongsai.ui.organisation;

import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** One step of connecting: its number, what it is, how it stands, and what stopped it. */
abstract class Step extends Section {

    private final Span state = new Span();
    private final Div body = new Div();
    private final Div refusal = new Div();

    Step(int number, String title) {
        addClassNames("panel", "step");
        Span count = new Span(String.valueOf(number));
        count.addClassName("step-number");
        H2 heading = new H2(count, new Span(title));
        Div head = new Div(heading, state);
        head.addClassName("step-head");
        body.addClassName("fields");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(head, body, refusal);
    }

    void show(Component... parts) {
        body.add(parts);
    }

    void open(boolean open) {
        body.setVisible(open);
        setEnabled(open);
    }

    void standing(boolean done, String word) {
        state.removeAll();
        state.add(done ? new Badge("done", Icon.DONE, word) : new Badge("not-started", Icon.NOT_STARTED, word));
    }

    /** Whatever refuses is told here, where the person looks. */
    void attempt(Runnable action) {
        refusal.setVisible(false);
        try {
            action.run();
        } catch (RuntimeException e) {
            Optional<String> sentence = Notices.sentence(e);
            if (sentence.isEmpty()) {
                throw e;
            }
            refusal.setText(sentence.get());
            refusal.setVisible(true);
            refusal.scrollIntoView();
        }
    }
}
