package app.prongsai.ui.signin;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.People;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whom a session belongs to, as it was proved at the door.
 *
 * @param session by which the backend knows it
 */
public record SignedInPerson(
        TenantId tenant,
        String id,
        String name,
        String position,
        Set<String> departments,
        Set<Role> roles,
        String session)
        implements AuthenticatedPrincipal {

    public SignedInPerson {
        departments = Set.copyOf(departments);
        roles = Set.copyOf(roles);
    }

    static SignedInPerson operator() {
        return new SignedInPerson(
                TenantId.PLATFORM, OperatorAccount.NAME, OperatorAccount.NAME, "", Set.of(), Set.of(Role.OPERATOR), "");
    }

    static SignedInPerson of(TenantId tenant, People.Person found) {
        return new SignedInPerson(
                tenant,
                found.person().toString(),
                found.name(),
                found.position(),
                Set.copyOf(found.departments()),
                Set.copyOf(found.roles()),
                "");
    }

    SignedInPerson in(String begun) {
        return new SignedInPerson(tenant, id, name, position, departments, roles, begun);
    }

    public Actor actor() {
        return new Actor(tenant, id, Channel.WEB, roles, departments);
    }

    @Override
    public String getName() {
        return tenant + "/" + id;
    }
}
