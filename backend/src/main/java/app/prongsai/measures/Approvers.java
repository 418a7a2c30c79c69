package app.prongsai.measures;

import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.staff.People;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who may agree that the work of others is done: the head of a responsible unit, the clerk, the executive. */
@Component
public class Approvers {

    private final Backend backend;

    Approvers(@Lazy Backend backend) {
        this.backend = backend;
    }

    public static boolean include(Actor actor, List<Responsible> responsible) {
        return include(actor.roles(), actor.departments(), responsible);
    }

    /** Whether the organisation has anybody to approve; where not, who reports approves too, and the history shows it. */
    public boolean anyFor(List<Responsible> responsible, Actor requester) {
        Actor system = Actor.system(requester.tenant(), requester.channel());
        return backend.ask(system, new People()).people().stream()
                .filter(People.Person::active)
                .anyMatch(person -> include(person.roles(), person.departments(), responsible));
    }

    /** A measure that names no unit is anybody's, so any head's. */
    private static boolean include(
            Collection<Role> roles, Collection<String> departments, List<Responsible> responsible) {
        if (roles.contains(Role.CLERK) || roles.contains(Role.EXECUTIVE)) {
            return true;
        }
        List<Responsible> units =
                responsible.stream().filter(one -> one.department() != null).toList();
        return roles.contains(Role.HEAD)
                && (units.isEmpty() || units.stream().anyMatch(one -> departments.contains(one.department())));
    }
}
