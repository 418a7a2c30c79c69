package app.prongsai.deploy;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.util.Set;

/** Organisations as they are named on the command line. */
final class Organisations {

    private Organisations() {}

    /** The platform's operator, at the command line. */
    static Actor operatorOf(TenantId tenant) {
        return new Actor(tenant, "operator", Channel.API, Set.of(Role.OPERATOR), Set.of());
    }

    /** @throws Refused unless the text can be an organisation's code */
    static TenantId code(String text) {
        if (!TenantId.isCode(text) || text.equals(TenantId.PLATFORM.code())) {
            throw new Refused("\"" + text + "\" is not an organisation's code.");
        }
        return new TenantId(text);
    }
}
