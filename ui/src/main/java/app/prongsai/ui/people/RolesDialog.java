package app.prongsai.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.organisations.OrganisationProfile.Department;
import app.prongsai.staff.AssignRoles;
import app.prongsai.staff.People.Person;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Departments and roles of a person; the person's open sessions end, so that none keeps old rights. */
class RolesDialog extends ActionDialog {

    private final Desk desk;
    private final Person person;
    private final PlaceFields place;

    RolesDialog(Desk desk, Person person, List<Department> departments) {
        super(translate("people.roles.title", person.name()), translate("people.roles.action"));
        this.desk = desk;
        this.person = person;
        place = new PlaceFields(departments, person.departments(), person.roles());
        fields(place, new Paragraph(getTranslation("people.roles.signs-out")));
    }

    @Override
    protected void act() {
        desk.send(new AssignRoles(person.person(), place.departments(), place.roles()));
        close();
        Notices.done(getTranslation("people.roles.done"));
    }
}
