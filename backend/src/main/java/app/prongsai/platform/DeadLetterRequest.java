package app.prongsai.platform;

import app.prongsai.shared.TenantId;

/**
 * A wish about one dead letter, and what became of it.
 *
 * @param id of the wish, so that its maker knows it again
 * @param next the commit that its maker saw the tenant parked at; only that one is ever left out
 */
public record DeadLetterRequest(String processor, TenantId tenant, String id, Action action, long next, State state) {

    static final String COLLECTION = "dead-letter-requests";

    public enum Action {
        RETRY,
        /** Leave the commit out and go on with the rest. */
        SKIP
    }

    public enum State {
        WAITING,
        RUNNING,
        /** All is caught up. */
        DONE,
        /** The tenant is parked still, there or further on. */
        FAILED,
        /** It is no longer parked there; nothing was done. */
        OUTDATED
    }

    DeadLetterRequest now(State next) {
        return new DeadLetterRequest(processor, tenant, id, action, this.next, next);
    }
}
