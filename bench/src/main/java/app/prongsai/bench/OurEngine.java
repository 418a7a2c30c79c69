package app.prongsai.bench;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.EventCodec;
import app.prongsai.eventstore.LogEventStore;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

final class OurEngine implements Engine {

    static final String NAME = "Prongsai";

    final CommitLog log;
    final LogEventStore store;

    OurEngine(MongoDatabase database) {
        log = new CommitLog(database);
        store = new LogEventStore(log, new EventCodec(List.of(Progressed.class)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void append(List<DomainEventMessage<?>> commit) {
        store.publish(commit);
    }

    @Override
    public long load(String aggregate) {
        long events = 0;
        for (var stream = store.readEvents(aggregate); stream.hasNext(); events++) {
            stream.next().getPayload();
        }
        return events;
    }

    @Override
    public long replay() {
        return replay(1);
    }

    long replay(int readers) {
        return Replay.all(store, readers);
    }
}
