package app.prongsai.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** An aggregate's commits, read as they are asked for, a window of sequence numbers at a time; windows grow. */
final class StreamOfCommits implements Iterator<Commit> {

    private static final int FIRST_WINDOW = 32;
    private static final int LARGEST_WINDOW = 256;

    private final CommitLog log;
    private final String stream;
    private final Deque<Commit> read = new ArrayDeque<>();
    private int window = FIRST_WINDOW;
    private long next;
    private boolean ended;

    /** @param from the sequence number of the first event of some commit */
    StreamOfCommits(CommitLog log, String stream, long from) {
        this.log = log;
        this.stream = stream;
        this.next = from;
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && !ended) {
            fill();
        }
        return !read.isEmpty();
    }

    @Override
    public Commit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    private void fill() {
        long start = next;
        for (Commit commit : log.streamWindow(stream, start, window)) {
            if (commit.firstSequence() == next) {
                read.add(commit);
                next = commit.nextSequence();
            }
        }
        ended = next < start + window;
        window = Math.min(window * 2, LARGEST_WINDOW);
    }
}
