package app.prongsai.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongBinaryOperator;
import org.axonframework.eventhandling.TrackingToken;

/** How far a reader has come: the last position read in each of the 64 partitions, 0 where nothing was read. */
public final class LogToken implements TrackingToken {

    /** Before the first commit. */
    public static final LogToken START = new LogToken(new long[Keys.PARTITIONS]);

    private final long[] positions;

    private LogToken(long[] positions) {
        this.positions = positions;
    }

    /** @throws IllegalArgumentException unless there are 64 positions */
    static LogToken of(long[] positions) {
        if (positions.length != Keys.PARTITIONS) {
            throw new IllegalArgumentException("A token holds " + Keys.PARTITIONS + " positions");
        }
        return new LogToken(positions.clone());
    }

    static LogToken of(List<Long> positions) {
        return of(positions.stream().mapToLong(Long::longValue).toArray());
    }

    List<Long> positions() {
        return Arrays.stream(positions).boxed().collect(ArrayList::new, List::add, List::addAll);
    }

    long of(int partition) {
        return positions[partition];
    }

    LogToken after(Commit commit) {
        long[] next = positions.clone();
        next[commit.partition()] = commit.position();
        return new LogToken(next);
    }

    @Override
    public LogToken lowerBound(TrackingToken other) {
        return combine(other, Math::min);
    }

    @Override
    public LogToken upperBound(TrackingToken other) {
        return combine(other, Math::max);
    }

    @Override
    public boolean covers(TrackingToken other) {
        if (!(other instanceof LogToken token)) {
            return other == null;
        }
        for (int partition = 0; partition < positions.length; partition++) {
            if (positions[partition] < token.positions[partition]) {
                return false;
            }
        }
        return true;
    }

    /** The number of commits read, over all partitions. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(Arrays.stream(positions).sum());
    }

    private LogToken combine(TrackingToken other, LongBinaryOperator choose) {
        long[] theirs = ((LogToken) other).positions;
        long[] combined = new long[positions.length];
        Arrays.setAll(combined, i -> choose.applyAsLong(positions[i], theirs[i]));
        return new LogToken(combined);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogToken token && Arrays.equals(positions, token.positions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(positions);
    }

    @Override
    public String toString() {
        return "LogToken" + Arrays.toString(positions);
    }
}
