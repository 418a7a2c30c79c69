package app.prongsai.ui.people;

import app.prongsai.organisations.OrganisationProfile.Department;
import app.prongsai.shared.Role;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a person belongs and what the person may do. */
class PlaceFields extends Div {

    private static final List<Role> STAFF = List.of(
            Role.OFFICER,
            Role.COORDINATOR,
            Role.HEAD,
            Role.CLERK,
            Role.EXECUTIVE,
            Role.PUBLISHER,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    private final MultiSelectComboBox<Department> departments =
            new MultiSelectComboBox<>(getTranslation("people.departments"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("people.roles.label"));

    PlaceFields(List<Department> offered, Collection<String> mine, Collection<Role> may) {
        addClassName("fields");
        departments.setItems(offered);
        departments.setItemLabelGenerator(Department::name);
        departments.setValue(
                offered.stream().filter(one -> mine.contains(one.key())).toList());
        roles.setItems(STAFF);
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        roles.setItemHelperGenerator(role -> getTranslation("role." + role + ".may"));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        roles.setValue(Set.copyOf(may));
        add(departments, roles);
    }

    Set<String> departments() {
        return departments.getValue().stream().map(Department::key).collect(Collectors.toSet());
    }

    Set<Role> roles() {
        return roles.getValue();
    }
}
