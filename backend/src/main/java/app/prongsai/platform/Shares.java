package app.prongsai.platform;

import app.prongsai.eventstore.LogTokenStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.springframework.stereotype.Component;

/**
 * How many of a processor's segments this process may claim: as many as fall to each of those that live. Who acts on what
 * happened looks things up in read models, and waits until none is of an earlier version any more: rows that an earlier
 * version wrote may answer a later one's question with nothing.
 */
@Component
class Shares implements MaxSegmentProvider {

    private final Processes processes;
    private final LogTokenStore tokens;
    private final Projections projections;
    private final ProcessorsHere here;
    private final Map<String, Integer> segments = new ConcurrentHashMap<>();

    Shares(Processes processes, LogTokenStore tokens, Projections projections, ProcessorsHere here) {
        this.here = here;
        this.processes = processes;
        this.tokens = tokens;
        this.projections = projections;
    }

    /** What it may ever claim; Axon wants this to be more than none. */
    @Override
    public int getMaxSegments(String processor) {
        return Short.MAX_VALUE;
    }

    /** What it may claim now. */
    @Override
    public Integer apply(String processor) {
        if (processes.isPaused(processor) || waitsForRebuilds(processor)) {
            return 0;
        }
        List<String> living = processes.living();
        int place = Math.floorMod(living.indexOf(processes.own()) + processor.hashCode(), living.size());
        return of(segments(processor), living.size(), place);
    }

    private boolean waitsForRebuilds(String processor) {
        return here.run() && !projections.fill(processor) && projections.anyIsOutdated();
    }

    /** What is left over falls to the first ones; who is first differs from processor to processor. */
    static int of(int segments, int processes, int place) {
        return segments / processes + (place < segments % processes ? 1 : 0);
    }

    private int segments(String processor) {
        int known = segments.getOrDefault(processor, 0);
        if (known == 0) {
            known = tokens.fetchSegments(processor).length;
            segments.put(processor, known);
        }
        return known;
    }
}
