package app.prongsai.staff;

import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.util.List;

/** What a person is offered in the chat by what they are; whoever brings the chat carries it out, soon, and never throws. */
public interface ChatMenus {

    /** @param roles none: as a resident */
    void follow(TenantId tenant, String chatUser, List<Role> roles);
}
