package app.prongsai.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** An aggregate's events from its commits, of which few are in memory at a time. */
final class EventStream implements DomainEventStream {

    private final Iterator<Commit> commits;
    private final Function<Commit, List<DomainEventMessage<?>>> messages;
    private final long from;
    private final Deque<DomainEventMessage<?>> ready = new ArrayDeque<>();
    private @Nullable Long last;

    EventStream(Iterator<Commit> commits, Function<Commit, List<DomainEventMessage<?>>> messages, long from) {
        this.commits = commits;
        this.messages = messages;
        this.from = from;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && commits.hasNext()) {
            Commit commit = commits.next();
            if (commit.nextSequence() > from) {
                messages.apply(commit).stream()
                        .filter(message -> message.getSequenceNumber() >= from)
                        .forEach(ready::add);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public DomainEventMessage<?> next() {
        DomainEventMessage<?> message = peek();
        ready.remove();
        last = message.getSequenceNumber();
        return message;
    }

    @Override
    public DomainEventMessage<?> peek() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.element();
    }

    @Override
    public @Nullable Long getLastSequenceNumber() {
        return last;
    }
}
