package app.prongsai.platform;

import app.prongsai.readmodel.ReadModels;
import org.springframework.stereotype.Component;

/** The versions of the projections, and of those that filled the read models that serve. */
@Component
class Projections {

    private final ReadModels readModels;
    private final Handlers handlers;

    Projections(ReadModels readModels, Handlers handlers) {
        this.readModels = readModels;
        this.handlers = handlers;
    }

    /** Whether the processor of that name fills a read model; the others act on what happened. */
    boolean fill(String processor) {
        return readModels.names().contains(processor);
    }

    /** Whether the read model was filled by another version of its projection than the one that runs. */
    boolean isOutdated(String name) {
        return readModels.version(name) != version(name);
    }

    boolean anyIsOutdated() {
        return readModels.names().stream().anyMatch(this::isOutdated);
    }

    int version(String name) {
        return handlers.of(name).version();
    }
}
