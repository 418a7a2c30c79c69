package app.prongsai.eventstore;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One wish to append, and what became of it. */
final class Append {

    private final Draft draft;
    private final DraftBytes bytes;
    private final Thread caller = Thread.currentThread();
    private int tries;
    private volatile @Nullable Commit commit;
    private volatile @Nullable Throwable failure;

    Append(Draft draft) {
        this.draft = draft;
        this.bytes = DraftBytes.of(draft);
    }

    Draft draft() {
        return draft;
    }

    int size() {
        return bytes.size();
    }

    DraftBytes.Placed at(String id, String chain, String prev) {
        return bytes.at(id, chain, prev);
    }

    /** Counts a try that failed for no reason to be found. */
    int another() {
        return ++tries;
    }

    void succeed(Commit result) {
        commit = result;
        LockSupport.unpark(caller);
    }

    void fail(Throwable reason) {
        failure = reason;
        LockSupport.unpark(caller);
    }

    boolean settled() {
        return commit != null || failure != null;
    }

    /** Until woken; callers look again whether there was a reason. */
    void sleep() {
        LockSupport.park(this);
    }

    void sleep(long nanos) {
        LockSupport.parkNanos(this, nanos);
    }

    void wake() {
        LockSupport.unpark(caller);
    }

    Commit result() {
        Commit result = commit;
        if (result != null) {
            return result;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) Objects.requireNonNull(failure);
    }
}
