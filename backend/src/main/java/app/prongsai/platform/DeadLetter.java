package app.prongsai.platform;

import app.prongsai.shared.TenantId;
import java.time.Instant;

/**
 * A tenant whose events one processor has put aside, because it failed at one of them. The events themselves stay in the
 * log, from where they are caught up.
 *
 * @param next number, in the tenant's history, of the first commit that is not handled
 * @param event the type of the event that failed, "MeasurePlanned"
 * @param failure what failed and where, without the event's content
 * @param since when the tenant was parked
 * @param attempts how often that commit was tried, from 1
 * @param due when it is tried again by itself
 * @param triedBy the process that tried it last
 */
public record DeadLetter(
        String processor,
        TenantId tenant,
        long next,
        String event,
        String failure,
        Instant since,
        int attempts,
        Instant due,
        String triedBy) {

    static final String COLLECTION = "dead-letters";

    DeadLetter from(long chain) {
        return new DeadLetter(processor, tenant, chain, event, failure, since, attempts, due, triedBy);
    }

    /** Another try ended here, at the same commit or further on. */
    DeadLetter failedAt(long chain, String type, String why) {
        return new DeadLetter(
                processor, tenant, chain, type, why, since, chain == next ? attempts + 1 : 1, due, triedBy);
    }

    DeadLetter dueAt(Instant instant, String process) {
        return new DeadLetter(processor, tenant, next, event, failure, since, attempts, instant, process);
    }
}
