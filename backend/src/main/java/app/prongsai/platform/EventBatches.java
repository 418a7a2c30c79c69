package app.prongsai.platform;

import app.prongsai.eventstore.Outage;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.RowBatch;
import app.prongsai.shared.TenantId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The batches of events that a processor handles, each as one unit of work: the rows of a read model are written when the
 * last event is handled, before the processor's token says so. The turns of the tenants concerned last until then. Who acts
 * on events, by commands, writes at once.
 */
final class EventBatches {

    private static final String KEY = EventBatches.class.getName();

    private final String processor;
    private final Sequences sequences;
    private final ReadModels readModels;

    /** The segments of which rows could not be written together: then each alone, to find out whose row it is. */
    private final Set<Integer> oneByOne = ConcurrentHashMap.newKeySet();

    EventBatches(String processor, Sequences sequences, ReadModels readModels) {
        this.processor = processor;
        this.sequences = sequences;
        this.readModels = readModels;
    }

    Batch of(UnitOfWork<?> work) {
        return work.getOrComputeResource(KEY, key -> {
            int segment = work.<Integer>getResource("Processor[" + processor + "]/SegmentId");
            boolean together = readModels.names().contains(processor) && !oneByOne.contains(segment);
            Batch batch = new Batch(segment, together ? readModels.batch(processor) : null);
            work.onCleanup(over -> batch.endTurns());
            return batch;
        });
    }

    final class Batch {

        private final int segment;
        private final @Nullable RowBatch rows;
        private final Set<ReentrantLock> turns = new HashSet<>();

        private Batch(int segment, @Nullable RowBatch rows) {
            this.segment = segment;
            this.rows = rows;
        }

        int segment() {
            return segment;
        }

        void takeTurn(TenantId tenant) {
            ReentrantLock turn = sequences.turn(processor, tenant);
            if (turns.add(turn)) {
                turn.lock();
            }
        }

        void run(ScopedValue.CallableOp<?, Exception> handlers) throws Exception {
            if (rows == null) {
                handlers.call();
            } else {
                rows.run(handlers);
            }
        }

        /** @throws RuntimeException if it failed; the processor then handles the batch's events again */
        void write() {
            if (rows == null) {
                return;
            }
            try {
                rows.write();
            } catch (RuntimeException failure) {
                if (!Outage.isBehind(failure)) {
                    oneByOne.add(segment);
                }
                throw failure;
            }
        }

        void writeIfDue(UnitOfWork<?> work) {
            boolean isLast = !(work instanceof BatchingUnitOfWork<?> several) || several.isLastMessage();
            if (isLast || rows != null && rows.isLarge()) {
                write();
            }
            if (isLast) {
                oneByOne.remove(segment);
            }
        }

        private void endTurns() {
            turns.forEach(ReentrantLock::unlock);
            turns.clear();
        }
    }
}
