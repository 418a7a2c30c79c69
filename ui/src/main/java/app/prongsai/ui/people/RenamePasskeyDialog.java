package app.prongsai.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.signin.PasskeysOf.Passkey;
import app.prongsai.signin.RenamePasskey;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.textfield.TextField;

/** Another name for a passkey, by which its owner tells it from others. */
class RenamePasskeyDialog extends ActionDialog {

    private final Desk desk;
    private final PersonId me;
    private final Passkey passkey;
    private final TextField name = new TextField(getTranslation("passkey.name"));

    RenamePasskeyDialog(Desk desk, PersonId me, Passkey passkey) {
        super(translate("passkey.rename.named", passkey.name()), translate("passkey.rename.action"));
        this.desk = desk;
        this.me = me;
        this.passkey = passkey;
        name.setHelperText(getTranslation("passkey.rename.helper"));
        name.setMaxLength(PasskeyDialog.LONGEST_NAME);
        name.setValue(passkey.name());
        fields(name);
    }

    @Override
    protected void act() {
        desk.send(new RenamePasskey(me, passkey.id(), name.getValue()));
        close();
        Notices.done(getTranslation("passkey.renamed", name.getValue().strip()));
    }
}
