package app.prongsai.ui.frame;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.staff.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names behind the opaque ids of actors and the keys of departments. */
public record Names(Map<String, String> people, Map<String, String> departments) {

    public Names {
        people = Map.copyOf(people);
        departments = Map.copyOf(departments);
    }

    static Names of(People.Staff staff, OrganisationProfile.Profile organisation) {
        Map<String, String> people = new HashMap<>();
        staff.people().forEach(person -> people.put(person.person().toString(), person.name()));
        Map<String, String> departments = new HashMap<>();
        organisation.departments().forEach(department -> departments.put(department.key(), department.name()));
        return new Names(people, departments);
    }

    public String actor(String id) {
        String name = people.get(id);
        if (name != null) {
            return name;
        }
        return translate(id.equals("system") || id.equals("operator") ? "actor." + id : "actor.unknown");
    }

    public String department(String key) {
        return departments.getOrDefault(key, key);
    }

    public String departments(List<String> keys) {
        return String.join(", ", keys.stream().map(this::department).toList());
    }
}
