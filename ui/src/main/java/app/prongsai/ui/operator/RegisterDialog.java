package app.prongsai.ui.operator;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** A new organisation and its first administrator. */
class RegisterDialog extends ActionDialog {

    private static final int SHORTEST_PASSWORD = 8;

    private final Registration registration;
    private final String attempt = UUID.randomUUID().toString();
    private final PersonId person = new PersonId(attempt);
    private final TextField code = new TextField(getTranslation("operator.code"));
    private final Select<OrganisationType> type = new Select<>();
    private final TextField name = new TextField(getTranslation("operator.name.bare"));
    private final TextField district = new TextField(getTranslation("operator.district"));
    private final TextField province = new TextField(getTranslation("operator.province"));
    private final TextField website = new TextField(getTranslation("operator.website"));
    private final TextField adminName = new TextField(getTranslation("people.name"));
    private final TextField position = new TextField(getTranslation("people.position"));
    private final TextField login = new TextField(getTranslation("people.login"));
    private final PasswordField password = new PasswordField(getTranslation("people.first-password"));

    RegisterDialog(Registration registration) {
        super(translate("operator.register"), translate("operator.register.action"));
        this.registration = registration;
        code.setHelperText(getTranslation("operator.code.helper"));
        type.setLabel(getTranslation("operator.type"));
        type.setItems(OrganisationType.values());
        type.setItemLabelGenerator(one -> getTranslation("organisation.type." + one));
        type.setValue(OrganisationType.TAO);
        password.setHelperText(getTranslation("people.password.helper"));
        password.getElement().setAttribute("autocomplete", "new-password");
        fields(
                code,
                type,
                name,
                district,
                province,
                website,
                new H3(getTranslation("operator.first-administrator")),
                adminName,
                position,
                login,
                password);
    }

    @Override
    protected void act() {
        String tenant = code.getValue().strip();
        if (!TenantId.isCode(tenant) || tenant.equals(TenantId.PLATFORM.code())) {
            refuse(getTranslation("operator.code.wrong"));
            return;
        }
        if (password.getValue().length() < SHORTEST_PASSWORD || login.isEmpty() || adminName.isEmpty()) {
            refuse(getTranslation("operator.administrator.incomplete"));
            return;
        }
        registration.register(
                attempt,
                new TenantId(tenant),
                new RegisterOrganisation(
                        name.getValue().strip(),
                        type.getValue(),
                        district.getValue().strip(),
                        province.getValue().strip(),
                        website.isEmpty() ? null : website.getValue().strip()),
                new Registration.Administrator(
                        person,
                        adminName.getValue().strip(),
                        position.getValue().strip(),
                        login.getValue().strip(),
                        password.getValue()));
        close();
        Notices.done(getTranslation("operator.registered", login.getValue().strip() + "@" + tenant));
    }
}
