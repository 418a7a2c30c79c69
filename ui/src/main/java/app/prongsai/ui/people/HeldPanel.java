package app.prongsai.ui.people;

import app.prongsai.signin.LiftSignInHold;
import app.prongsai.signin.SignInHolds;
import app.prongsai.signin.SignInHolds.Hold;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** At whose passwords somebody guesses just now, with a way to let strangers try again. */
class HeldPanel extends Section {

    private final Desk desk;

    HeldPanel(Desk desk) {
        this.desk = desk;
        addClassName("panel");
        setVisible(false);
        desk.watch(this, new SignInHolds(), held -> show(held.holds()));
    }

    private void show(List<Hold> holds) {
        removeAll();
        setVisible(!holds.isEmpty());
        if (holds.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("people.held")), new Paragraph(getTranslation("people.held.text")));
        Names names = desk.names();
        holds.forEach(hold -> add(row(hold, names)));
    }

    private Div row(Hold hold, Names names) {
        String name = names.actor(hold.person().toString());
        Div row = new Div(
                new Span(getTranslation("people.held.until", name, When.moment(hold.until()))),
                Press.quiet(getTranslation("people.held.lift"), () -> {
                    desk.send(new LiftSignInHold(hold.person()));
                    Notices.done(getTranslation("people.held.lifted", name));
                }));
        row.addClassName("actions");
        return row;
    }
}
