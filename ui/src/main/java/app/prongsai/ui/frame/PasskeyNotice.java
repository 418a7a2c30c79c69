package app.prongsai.ui.frame;

import app.prongsai.shared.Role;
import app.prongsai.signin.PasskeysOf;
import app.prongsai.signin.PasskeysOf.Passkey;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Says that somebody may have a copy of one's passkey, until one has removed it. */
class PasskeyNotice extends Div {

    private final String words;

    PasskeyNotice(Desk desk) {
        words = desk.mayAny(Role.OPERATOR) ? "passkey.notice.operator" : "passkey.notice";
        addClassName("guessed");
        getElement().setAttribute("role", "status");
        setVisible(false);
        String me = desk.me().id();
        desk.watch(
                this,
                new PasskeysOf(new PersonId(me.substring(me.indexOf('/') + 1))),
                mine -> show(mine.passkeys().stream().filter(Passkey::held).findFirst()));
    }

    private void show(Optional<Passkey> held) {
        removeAll();
        setVisible(held.isPresent());
        held.ifPresent(passkey -> add(
                new Svg(Icon.PROBLEM.svg()),
                new Paragraph(getTranslation(words, passkey.name())),
                new Link("account", getTranslation("nav.account"))));
    }
}
