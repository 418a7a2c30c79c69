package app.prongsai.ui.frame;

import app.prongsai.signin.MySignInHold;
import app.prongsai.signin.NoteSignInHold;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that somebody guessed at one's password, until one has noted it. */
class GuessedNotice extends Div {

    private final Desk desk;

    GuessedNotice(Desk desk) {
        this.desk = desk;
        addClassName("guessed");
        getElement().setAttribute("role", "status");
        setVisible(false);
        desk.watch(this, new MySignInHold(), guessed -> show(guessed.last()));
    }

    private void show(@Nullable Instant last) {
        removeAll();
        setVisible(last != null);
        if (last != null) {
            add(
                    new Svg(Icon.DUE.svg()),
                    new Paragraph(getTranslation("guessed.text", When.moment(last))),
                    Press.quiet(getTranslation("guessed.noted"), this::note));
        }
    }

    private void note() {
        String me = desk.me().id();
        desk.send(new NoteSignInHold(new PersonId(me.substring(me.indexOf('/') + 1))));
        setVisible(false);
    }
}
