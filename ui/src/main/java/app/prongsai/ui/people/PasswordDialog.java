package app.prongsai.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.staff.People.Person;
import app.prongsai.staff.SetPassword;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.textfield.PasswordField;

/** A new password for a person. */
class PasswordDialog extends ActionDialog {

    private final Desk desk;
    private final Person person;
    private final PasswordField password = new PasswordField(getTranslation("people.new-password"));

    PasswordDialog(Desk desk, Person person) {
        super(translate("people.password.title", person.name()), translate("people.password.action"));
        this.desk = desk;
        this.person = person;
        password.setHelperText(getTranslation("people.password.helper"));
        password.getElement().setAttribute("autocomplete", "new-password");
        fields(password);
    }

    @Override
    protected void act() {
        desk.send(new SetPassword(person.person(), password.getValue()));
        close();
        Notices.done(getTranslation("people.password.done"));
    }
}
