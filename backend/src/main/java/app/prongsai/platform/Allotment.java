package app.prongsai.platform;

import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;

/** What each organisation may take of what all share, so that a busy one does not make the others wait. */
public interface Allotment {

    /** One more request or wish of a person; false if there were too many within the minute. */
    boolean request(TenantId tenant);

    /** So many more messages from the chat; false if there were too many within the minute. */
    boolean messages(TenantId tenant, int many);

    /** @throws RuleViolated if there were too many today */
    void importing(TenantId tenant);

    /** @throws RuleViolated if the organisation's room is used up */
    void storing(TenantId tenant, long bytes);
}
