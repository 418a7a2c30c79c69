package app.prongsai.ui.people;

import app.prongsai.signin.PasskeysOf;
import app.prongsai.signin.PasskeysOf.Passkey;
import app.prongsai.signin.RemovePasskey;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.signin.NewPasskeys;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The passkeys with which one signs in: adding, renaming and removing them. */
class PasskeysPanel extends Section {

    private final Desk desk;
    private final PersonId me;
    private final Div list = new Div();
    private final Div actions = new Div();
    private final Paragraph notHere = new Paragraph(getTranslation("passkey.not-here"));

    PasskeysPanel(Desk desk, NewPasskeys adding, PersonId me) {
        this.desk = desk;
        this.me = me;
        addClassName("panel");
        actions.addClassName("actions");
        actions.add(
                Press.quiet(Icon.ADD, getTranslation("passkey.add"), () -> new PasskeyDialog(desk, adding, me).open()));
        offer(adding.workHere());
        add(
                new H2(getTranslation("passkey.title")),
                new Paragraph(getTranslation("passkey.text")),
                list,
                notHere,
                actions);
        desk.watch(this, new PasskeysOf(me), mine -> show(mine.passkeys()));
    }

    private void offer(boolean possible) {
        actions.setVisible(possible);
        notHere.setVisible(!possible);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJavaScript("context://look/passkeys.js");
        if (actions.isVisible()) {
            getElement().executeJs("return !!window.PublicKeyCredential").then(Boolean.class, this::offer);
        }
    }

    private void show(List<Passkey> mine) {
        list.removeAll();
        mine.forEach(passkey -> list.add(row(passkey)));
    }

    private Div row(Passkey passkey) {
        Span times = new Span(
                passkey.used() == null
                        ? getTranslation("passkey.unused", When.moment(passkey.added()))
                        : getTranslation("passkey.used", When.moment(passkey.added()), When.moment(passkey.used())));
        times.addClassName("facts");
        Div facts = new Div(new Span(passkey.name()), times);
        if (passkey.held()) {
            facts.add(new Badge("overdue", Icon.PROBLEM, getTranslation("passkey.held")));
        }
        Press remove = Press.quiet(getTranslation("passkey.remove"), () -> remove(passkey));
        remove.setAriaLabel(getTranslation("passkey.remove.named", passkey.name()));
        Press rename =
                Press.quiet(getTranslation("passkey.rename"), () -> new RenamePasskeyDialog(desk, me, passkey).open());
        rename.setAriaLabel(getTranslation("passkey.rename.named", passkey.name()));
        Div presses = new Div(rename, remove);
        presses.addClassName("actions");
        Div row = new Div(facts, presses);
        row.addClassName("passkey");
        return row;
    }

    private void remove(Passkey passkey) {
        desk.send(new RemovePasskey(me, passkey.id()));
        Notices.done(getTranslation("passkey.removed", passkey.name()));
    }
}
