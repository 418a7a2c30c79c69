package app.prongsai.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.write.AssignItem;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationProfile.Department;
import app.prongsai.staff.People;
import app.prongsai.staff.People.Person;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;

/** Who answers an item, and until when. */
class AssignDialog extends ActionDialog {

    private final Desk desk;
    private final int year;
    private final Item item;
    private final ComboBox<Department> department = new ComboBox<>(getTranslation("oit.department"));
    private final ComboBox<Person> person = new ComboBox<>(getTranslation("oit.person"));
    private final DayField due;

    AssignDialog(Desk desk, int year, Item item) {
        super(translate("oit.assign.title", item.code().value()), translate("oit.assign.save"));
        this.desk = desk;
        this.year = year;
        this.item = item;
        Assignment before = item.assignment();
        var departments = desk.ask(new OrganisationProfile()).departments();
        var people =
                desk.ask(new People()).people().stream().filter(Person::active).toList();
        department.setItems(departments);
        department.setItemLabelGenerator(Department::name);
        department.setClearButtonVisible(true);
        departments.stream()
                .filter(one -> one.key().equals(before.department()))
                .forEach(department::setValue);
        person.setItems(people);
        person.setItemLabelGenerator(Person::name);
        person.setClearButtonVisible(true);
        person.setHelperText(getTranslation("oit.person.helper"));
        people.stream().filter(one -> id(one).equals(before.person())).forEach(person::setValue);
        due = new DayField(getTranslation("oit.due"), before.due());
        Paragraph subject = new Paragraph(item.listed().wording().title());
        subject.addClassName("dialog-subject");
        fields(subject, department, person, due);
    }

    @Override
    protected void act() {
        if (!due.understood()) {
            refuse(getTranslation("day.wrong"));
            return;
        }
        Department chosen = department.getValue();
        Person named = person.getValue();
        desk.send(new AssignItem(
                year,
                item.code(),
                new Assignment(
                        chosen == null ? null : chosen.key(),
                        named == null ? null : id(named),
                        due.day().orElse(null))));
        close();
        Notices.done(getTranslation("oit.assigned"));
    }

    private static String id(Person person) {
        return person.person().toString();
    }
}
