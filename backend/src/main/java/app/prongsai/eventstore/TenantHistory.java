package app.prongsai.eventstore;

import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;

/** One tenant's events in the order of its history, read by key from any commit on, apart from the feed of all tenants. */
public final class TenantHistory {

    private static final int WINDOW = 64;

    private final CommitLog log;
    private final LogEventStore store;

    public TenantHistory(CommitLog log, LogEventStore store) {
        this.log = log;
        this.store = store;
    }

    /**
     * A commit of the history.
     *
     * @param chain its number, from 1
     * @param events restored when asked for, which fails if this version of the product does not know one of them
     */
    public record Step(long chain, Supplier<List<? extends EventMessage<?>>> events) {}

    /** The next commits from that number on, oldest first; none only if the history ends before it. */
    public List<Step> from(TenantId tenant, long chain) {
        return log.history(tenant, chain, WINDOW).stream()
                .map(commit -> new Step(commit.chain(), () -> store.messages(commit, LogToken.START.after(commit))))
                .toList();
    }
}
