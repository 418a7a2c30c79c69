package app.prongsai.signin;

import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.PersonId;

/**
 * Whom something at the door belongs to.
 *
 * @param person as actors are called; the platform's operator, who is no person of any organisation, by the bare id
 */
record Whose(TenantId tenant, String person) {

    static Whose of(Actor actor) {
        return new Whose(actor.tenant(), actor.id());
    }

    static Whose of(TenantId tenant, PersonId person) {
        return new Whose(tenant, tenant.equals(TenantId.PLATFORM) ? person.value() : person.toString());
    }

    boolean isOperator() {
        return tenant.equals(TenantId.PLATFORM);
    }

    PersonId id() {
        return new PersonId(person.substring(person.indexOf('/') + 1));
    }
}
