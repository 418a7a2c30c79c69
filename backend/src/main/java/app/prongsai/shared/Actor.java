package app.prongsai.shared;

import java.util.Set;

/**
 * Who acts, in which organisation, and how. Made only where an identity was proved: the signed-in session, the signed
 * webhook, the public address, an automation. {@code id} is opaque ("person/…", "subscriber/…", "system"), never a name.
 * {@code departments} are the keys of the departments the person belongs to.
 */
public record Actor(TenantId tenant, String id, Channel channel, Set<Role> roles, Set<String> departments) {

    public Actor {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An actor needs an id");
        }
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    public static Actor system(TenantId tenant, Channel channel) {
        return new Actor(tenant, "system", channel, Set.of(Role.SYSTEM), Set.of());
    }

    /** Anybody looking at an organisation's public pages. */
    public static Actor publicOf(TenantId tenant) {
        return new Actor(tenant, "public", Channel.WEB, Set.of(Role.PUBLIC), Set.of());
    }

    /** The platform's operator, taking an organisation in or looking after the instance. */
    public static Actor operator(TenantId tenant, String id) {
        return new Actor(tenant, id, Channel.WEB, Set.of(Role.OPERATOR), Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
