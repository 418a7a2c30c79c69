package app.prongsai.eventstore;

import static app.prongsai.eventstore.CommitMetaData.required;

import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.AbstractEventBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Axon's event store on the {@link CommitLog}: the events of one unit of work become one commit. */
public final class LogEventStore extends AbstractEventBus implements EventStore {

    private final CommitLog log;
    private final EventCodec codec;

    public LogEventStore(CommitLog log, EventCodec codec) {
        super(new Builder());
        this.log = log;
        this.codec = codec;
    }

    /**
     * @throws ConcurrencyException if the aggregate has moved on
     * @throws CommandRepeated if the command's effect is in the log already
     * @throws CommandReused if another command with the same id had its effect
     * @throws IllegalArgumentException if the events belong to several aggregates or to another tenant than the actor
     */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            try {
                Draft draft = draft(events);
                Commit commit = log.append(draft);
                if (!draft.became(commit)) {
                    throw new CommandRepeated(commit);
                }
            } catch (StreamConflict e) {
                throw new ConcurrencyException(e.getMessage(), e);
            }
        }
        super.prepareCommit(events);
    }

    private Draft draft(List<? extends EventMessage<?>> events) {
        if (events.size() > CommitMetaData.EVENTS_PER_COMMIT) {
            throw new IllegalArgumentException(
                    "A commit holds at most " + CommitMetaData.EVENTS_PER_COMMIT + " events");
        }
        DomainEventMessage<?> first = domainEvent(events.getFirst());
        MetaData metaData = first.getMetaData();
        List<StoredEvent> stored = new ArrayList<>();
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> next = domainEvent(event);
            boolean belongs = next.getAggregateIdentifier().equals(first.getAggregateIdentifier())
                    && next.getSequenceNumber() == first.getSequenceNumber() + stored.size()
                    && required(next.getMetaData(), CommitMetaData.TENANT)
                            .equals(required(metaData, CommitMetaData.TENANT));
            if (!belongs) {
                throw new IllegalArgumentException("One command changes one aggregate of one tenant");
            }
            stored.add(codec.store(next.getIdentifier(), next.getPayload()));
        }
        return new Draft(
                new TenantId(required(metaData, CommitMetaData.TENANT)),
                first.getAggregateIdentifier(),
                first.getSequenceNumber(),
                required(metaData, CommitMetaData.COMMAND),
                metaData.get(CommitMetaData.CONTENT) instanceof String content ? content : null,
                first.getTimestamp(),
                required(metaData, CommitMetaData.ACTOR),
                Channel.valueOf(required(metaData, CommitMetaData.CHANNEL)),
                required(metaData, CommitMetaData.CORRELATION),
                stored);
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalArgumentException("Only an aggregate's events can be logged");
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return readEvents(aggregateIdentifier, 0);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        DomainEventStream logged =
                new EventStream(log.commits(aggregateIdentifier, 0), this::messages, firstSequenceNumber);
        List<DomainEventMessage<?>> uncommitted = queuedMessages().stream()
                .filter(DomainEventMessage.class::isInstance)
                .<DomainEventMessage<?>>map(message -> (DomainEventMessage<?>) message)
                .filter(message -> aggregateIdentifier.equals(message.getAggregateIdentifier()))
                .filter(message -> message.getSequenceNumber() >= firstSequenceNumber)
                .toList();
        return uncommitted.isEmpty() ? logged : DomainEventStream.concat(logged, DomainEventStream.of(uncommitted));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        Optional<Long> last = Optional.empty();
        for (Iterator<Commit> commits = log.commits(aggregateIdentifier, 0); commits.hasNext(); ) {
            last = Optional.of(commits.next().nextSequence() - 1);
        }
        return last;
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Aggregates are short here: none needs a snapshot");
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return openStream(token, 0, 1);
    }

    /**
     * The events of some of the tenants, for several readers at once; together they read everything, each tenant by one.
     *
     * @param reader number of this reader, from 0
     */
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token, int reader, int readers) {
        return new Feed(log, this, token == null ? LogToken.START : (LogToken) token, reader, readers);
    }

    @Override
    public TrackingToken createTailToken() {
        return LogToken.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.tail().token();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw new UnsupportedOperationException("The log is ordered by position, not by time");
    }

    /** The events of a commit as messages that all carry the token after it, so that they are handled together. */
    List<TrackedEventMessage<?>> messages(Commit commit, LogToken after) {
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        for (int index = 0; index < commit.events().size(); index++) {
            messages.add(new GenericTrackedDomainEventMessage<>(after, message(commit, index)));
        }
        return messages;
    }

    private List<DomainEventMessage<?>> messages(Commit commit) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (int index = 0; index < commit.events().size(); index++) {
            messages.add(message(commit, index));
        }
        return messages;
    }

    private DomainEventMessage<?> message(Commit commit, int index) {
        StoredEvent event = commit.events().get(index);
        return new GenericDomainEventMessage<>(
                commit.kind(),
                commit.stream(),
                commit.firstSequence() + index,
                new StoredMessage(codec, event, CommitMetaData.of(commit, index)),
                commit.at());
    }

    private static final class Builder extends AbstractEventBus.Builder {}
}
