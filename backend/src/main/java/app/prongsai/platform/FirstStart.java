package app.prongsai.platform;

import app.prongsai.eventstore.LogEventStore;
import app.prongsai.eventstore.LogToken;
import app.prongsai.readmodel.ReadModels;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where nothing has happened yet, nothing has to be rebuilt: every read model is of the version that runs. Said before any
 * processor begins, for those that act on events wait for read models of other versions.
 */
@Component
class FirstStart implements SmartLifecycle {

    private final ReadModels readModels;
    private final Projections projections;
    private final LogEventStore events;
    private final ProcessorsHere processors;
    private volatile boolean running;

    FirstStart(ReadModels readModels, Projections projections, LogEventStore events, ProcessorsHere processors) {
        this.readModels = readModels;
        this.projections = projections;
        this.events = events;
        this.processors = processors;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        running = true;
        if (processors.run() && events.createHeadToken().equals(LogToken.START)) {
            readModels.names().stream()
                    .filter(projections::isOutdated)
                    .forEach(name -> readModels.begins(name, projections.version(name)));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
