package app.prongsai.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.organisations.OrganisationProfile.Department;
import app.prongsai.shared.Role;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A new person with a first password. */
class InviteDialog extends ActionDialog {

    private final Desk desk;
    private final PersonId person = new PersonId(UUID.randomUUID().toString());
    private final TextField name = new TextField(getTranslation("people.name"));
    private final TextField position = new TextField(getTranslation("people.position"));
    private final TextField login = new TextField(getTranslation("people.login"));
    private final PasswordField password = new PasswordField(getTranslation("people.first-password"));
    private final PlaceFields place;
    private boolean invited;

    InviteDialog(Desk desk, List<Department> departments) {
        super(translate("people.invite"), translate("people.invite.action"));
        this.desk = desk;
        place = new PlaceFields(departments, Set.of(), Set.of(Role.OFFICER));
        login.setHelperText(
                getTranslation("people.login.helper", desk.me().tenant().code()));
        password.setHelperText(getTranslation("people.password.helper"));
        password.getElement().setAttribute("autocomplete", "new-password");
        fields(name, position, login, password, place);
    }

    @Override
    protected void act() {
        if (!invited) {
            desk.send(new InvitePerson(
                    person,
                    name.getValue().strip(),
                    position.getValue().strip(),
                    login.getValue().strip(),
                    place.departments(),
                    place.roles()));
            // A refused password must not invite a second time.
            invited = true;
        }
        desk.send(new SetPassword(person, password.getValue()));
        close();
        Notices.done(getTranslation("people.invited", login.getValue().strip()));
    }
}
