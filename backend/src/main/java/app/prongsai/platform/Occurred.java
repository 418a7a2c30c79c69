package app.prongsai.platform;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;

/**
 * The circumstances of an event, as a parameter of its handlers.
 *
 * @param actor opaque id of who caused it
 * @param place where it stands in the tenant's history; grows with every event
 * @param command id of the command that caused it
 * @param event id of the event, a good root for ids of what follows from it
 */
public record Occurred(
        TenantId tenant,
        String actor,
        Channel channel,
        Instant at,
        long place,
        String command,
        String event,
        String correlation) {

    /** Number of the commit in the tenant's history, from 1. */
    public long chain() {
        return CommitMetaData.chainOf(place);
    }
}
