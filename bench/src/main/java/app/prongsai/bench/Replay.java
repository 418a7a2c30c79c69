package app.prongsai.bench;

import app.prongsai.eventstore.LogEventStore;
import app.prongsai.eventstore.LogToken;

/** Everything from the beginning through the feed that processors read. */
final class Replay {

    private Replay() {}

    static long all(LogEventStore store, LogToken end) {
        long events = 0;
        LogToken token = LogToken.START;
        try (var feed = store.openStream(token)) {
            while (!token.covers(end)) {
                var event = feed.nextAvailable();
                event.getPayload();
                token = (LogToken) event.trackingToken();
                events++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return events;
    }
}
