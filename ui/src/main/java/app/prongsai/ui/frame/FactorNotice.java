package app.prongsai.ui.frame;

import app.prongsai.signin.MySecondFactor;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says until when one has to set up a second factor. */
class FactorNotice extends Div {

    FactorNotice(Desk desk) {
        addClassName("guessed");
        getElement().setAttribute("role", "status");
        setVisible(false);
        desk.watch(this, new MySecondFactor(), mine -> show(mine.due()));
    }

    private void show(@Nullable Instant due) {
        removeAll();
        setVisible(due != null);
        if (due != null) {
            add(
                    new Svg(Icon.DUE.svg()),
                    new Paragraph(getTranslation("factor.notice", When.fullDay(due))),
                    new Link("second-factor", getTranslation("factor.begin")));
        }
    }
}
