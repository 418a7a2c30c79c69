package app.prongsai.ui.imports;

import app.prongsai.measures.Responsible;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.staff.People;
import app.prongsai.staff.People.Person;
import app.prongsai.ui.frame.Desk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Departments and people who may answer for a guideline; a person answers by post, the name is told beside it. */
record Answerable(List<Responsible> all, Map<String, String> names) {

    static Answerable of(Desk desk) {
        List<Responsible> all = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        desk.ask(new OrganisationProfile())
                .departments()
                .forEach(department -> all.add(Responsible.department(department.name(), department.key())));
        for (Person person : desk.ask(new People()).people()) {
            if (person.active()) {
                String id = person.person().toString();
                names.put(id, person.name());
                all.add(new Responsible(
                        person.position(),
                        person.departments().stream().findFirst().orElse(null),
                        id));
            }
        }
        return new Answerable(all, names);
    }

    String label(Responsible one) {
        String name = names.get(one.person());
        return name == null ? one.text() : one.text() + " (" + name + ")";
    }
}
