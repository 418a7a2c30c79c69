package app.prongsai.eventstore;

import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;

/** One tenant's events in the order of its history, read by key from any commit on, apart from the feed of all tenants. */
public final class TenantHistory {

    /** The most commits that are read at once. */
    public static final int WINDOW = 64;

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

    /**
     * When a commit was made.
     *
     * @param chain its number, from 1
     * @param at by its writer's clock, which may have gone back since the commit before
     * @param hash of the commit, which stands for all before it too
     */
    public record Stamp(long chain, Instant at, String hash) {

        static Stamp from(Document document) {
            return new Stamp(
                    Keys.numberIn(document.getString("chain")),
                    Instant.parse(document.getString("at")),
                    document.getString("hash"));
        }
    }

    /** When the next commits from that number on were made, oldest first; none only if the history ends before it. */
    public List<Stamp> stamps(TenantId tenant, long chain) {
        return log.stamps(tenant, chain);
    }

    /** The next commits from that number on, oldest first; none only if the history ends before it. */
    public List<Step> from(TenantId tenant, long chain) {
        return log.history(tenant, chain, WINDOW).stream()
                .map(commit -> new Step(commit.chain(), () -> store.messages(commit, LogToken.START.after(commit))))
                .toList();
    }
}
