package app.prongsai.platform;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.ReadModels.Change;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A question kept open: asked again after every change of what its last answer was read from. */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final ReadModels readModels;
    private final Supplier<Runnable> askAndTell;
    private final Runnable stopWatching;
    private final Object turn = new Object();
    private Set<Change> reads = Set.of();
    private boolean due = true;
    private boolean closed;

    Watch(ReadModels readModels, Supplier<Runnable> askAndTell) {
        this.readModels = readModels;
        this.askAndTell = askAndTell;
        this.stopWatching = readModels.watch(this::changed);
        Thread.ofVirtual().name("watch").start(this::run);
    }

    /** Interrupts nobody: who is told now may be showing something else as well, or close this very watch by it. */
    @Override
    public void close() {
        stopWatching.run();
        synchronized (turn) {
            closed = true;
            turn.notifyAll();
        }
    }

    private void changed(Change change) {
        synchronized (turn) {
            if (reads.contains(change) || reads.isEmpty()) {
                due = true;
                turn.notifyAll();
            }
        }
    }

    private void run() {
        while (awaitDue()) {
            try {
                var noted = readModels.noting(() -> {
                    synchronized (turn) {
                        reads = Set.of(); // until the new reads are known, any change counts
                    }
                    return askAndTell.get();
                });
                synchronized (turn) {
                    reads = noted.reads();
                }
                if (!isClosed()) {
                    noted.answer().run();
                }
            } catch (NotFound gone) {
                // Nothing to tell; a later change may bring it back.
            } catch (RuntimeException e) {
                LOG.warn("A watched question could not be answered: {}", e.toString());
            }
        }
    }

    private boolean isClosed() {
        synchronized (turn) {
            return closed;
        }
    }

    private boolean awaitDue() {
        synchronized (turn) {
            try {
                while (!due && !closed) {
                    turn.wait();
                }
            } catch (InterruptedException e) {
                return false;
            }
            due = false;
            return !closed;
        }
    }
}
