package app.prongsai.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.disclosure.Assignment;
import app.prongsai.ui.frame.Names;

/** How the owner of an item is called. */
final class Owners {

    private Owners() {}

    static String name(Names names, Assignment assignment) {
        String department = assignment.department() == null ? "" : names.department(assignment.department());
        if (assignment.person() == null) {
            return department.isEmpty() ? translate("oit.nobody") : department;
        }
        String person = names.actor(assignment.person());
        return department.isEmpty() ? person : person + " (" + department + ")";
    }
}
