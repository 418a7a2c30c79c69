package app.prongsai.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.signin.AddPasskey;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.signin.NewPasskeys;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** A new passkey: what it is to be called, and then the device asks for finger, face or screen lock. */
class PasskeyDialog extends ActionDialog {

    static final int LONGEST_NAME = 60;
    private static final int LONGEST_PASSWORD = 200;

    /** What the device answers, or after the mark why it does not. */
    private static final String ASK = "return window.passkeys.create($0).catch(why => '!' + why.name)";

    private final Desk desk;
    private final NewPasskeys adding;
    private final PersonId me;
    private final TextField name = new TextField(getTranslation("passkey.name"));
    private final PasswordField password = new PasswordField(getTranslation("passkey.password"));

    PasskeyDialog(Desk desk, NewPasskeys adding, PersonId me) {
        super(translate("passkey.add"), translate("passkey.next"));
        this.desk = desk;
        this.adding = adding;
        this.me = me;
        name.setHelperText(getTranslation("passkey.name.helper"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(adding.usualName());
        password.setHelperText(getTranslation("passkey.password.helper"));
        password.setMaxLength(LONGEST_PASSWORD);
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setVisible(adding.needPassword());
        fields(new Paragraph(getTranslation("passkey.lead")), name, password);
    }

    @Override
    protected void act() {
        password.setVisible(adding.needPassword());
        String options = adding.offer(desk.signInName(), password.getValue());
        getElement().executeJs(ASK, options).then(String.class, answer -> attempt(() -> answered(answer)));
    }

    private void answered(String answer) {
        if (answer.startsWith("!")) {
            refuse(getTranslation(answer.equals("!InvalidStateError") ? "passkey.there" : "passkey.not-made"));
            return;
        }
        desk.send(new AddPasskey(me, name.getValue(), answer));
        close();
        Notices.done(getTranslation("passkey.added", name.getValue().strip()));
    }
}
