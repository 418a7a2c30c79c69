package app.prongsai.readmodel;

import app.prongsai.readmodel.ReadModels.Change;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the handlers of a read model change in its rows while they handle a batch of events: they see it at once, everybody
 * else when it is written, which costs one visit to the database. Written in order, so a stop in the midst leaves what it
 * would leave if each row were written alone. For one thread, while nobody else changes these rows.
 */
public final class RowBatch {

    private final ReadModels readModels;
    private final String name;
    private final QueuedDocuments documents;
    private final Set<Change> changes = new LinkedHashSet<>();

    RowBatch(ReadModels readModels, String name, QueuedDocuments documents) {
        this.readModels = readModels;
        this.name = name;
        this.documents = documents;
    }

    /** Runs event handlers of the read model. */
    public <X extends Throwable> void run(ScopedValue.CallableOp<?, X> handlers) throws X {
        readModels.during(new InTheMaking(name, documents, changes::add), handlers);
    }

    /** Whether it should be written before more is changed. */
    public boolean isLarge() {
        return documents.areMany();
    }

    /** Writes what was changed and wakes those who watch. */
    public void write() {
        documents.write();
        documents.forget();
        changes.forEach(readModels::changed);
        changes.clear();
    }
}
