package app.prongsai.platform;

import app.prongsai.shared.TenantId;
import java.time.Instant;

/**
 * A commit that one processor leaves out for good, because somebody said so.
 *
 * @param chain the commit's number in the tenant's history
 * @param event the type of the event that failed
 * @param failure what failed and where, without the event's content
 */
public record SkippedCommit(String processor, TenantId tenant, long chain, String event, String failure, Instant at) {

    static final String COLLECTION = "dead-letters-skipped";

    static SkippedCommit of(DeadLetter letter, Instant at) {
        return new SkippedCommit(
                letter.processor(), letter.tenant(), letter.next(), letter.event(), letter.failure(), at);
    }

    String key() {
        return processor + "/" + chain;
    }
}
