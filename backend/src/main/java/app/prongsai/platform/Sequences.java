package app.prongsai.platform;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.MetaData;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Events that must not be handled at the same time, above all those of one tenant. In this process the live feed and a
 * retry take turns by a lock; between processes the claim of the segment decides.
 */
@Component
class Sequences {

    /** Tenants share them, but never those of two segments, of which there are no more. */
    static final int TURNS = 64;

    private final EventProcessingConfiguration processing;
    private final Map<String, List<ReentrantLock>> locks = new ConcurrentHashMap<>();

    Sequences(@Lazy EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /** The turn of a tenant's sequence in a processor. */
    ReentrantLock turn(String processor, TenantId tenant) {
        return turns(processor).get(Math.floorMod(hash(processor, tenant), TURNS));
    }

    /** Returns when nobody has a turn in this processor that began before. */
    void letTurnsEnd(String processor) {
        for (ReentrantLock turn : turns(processor)) {
            turn.lock();
            turn.unlock();
        }
    }

    /** The segment with the tenant's events, if this process has claimed it. */
    OptionalInt segmentHere(String processor, TenantId tenant) {
        int hash = hash(processor, tenant);
        return processing.eventProcessor(processor, StreamingEventProcessor.class).stream()
                .flatMap(here -> here.processingStatus().values().stream())
                .filter(status -> !status.isErrorState())
                .map(EventTrackerStatus::getSegment)
                .filter(segment -> segment.matches(hash))
                .mapToInt(segment -> segment.getSegmentId())
                .findFirst();
    }

    private List<ReentrantLock> turns(String processor) {
        return locks.computeIfAbsent(
                processor,
                name -> Stream.generate(ReentrantLock::new).limit(TURNS).toList());
    }

    /** Every policy goes by the tenant, if not by the tenant alone. */
    private int hash(String processor, TenantId tenant) {
        var probe = new GenericEventMessage<>(tenant.code(), MetaData.with(CommitMetaData.TENANT, tenant.code()));
        return Objects.hashCode(processing.sequencingPolicy(processor).getSequenceIdentifierFor(probe));
    }
}
