package app.prongsai.bench;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** What is measured. An append is one commit of one aggregate and is durable, in the server's sense, when it returns. */
interface Engine extends AutoCloseable {

    String name();

    void append(List<DomainEventMessage<?>> commit);

    /** Reads all events of an aggregate as objects; answers how many. */
    long load(String aggregate);

    /** A peer that needs longer than this for everything is measured by how far it came. */
    long LONGEST_REPLAY_NANOS = 5_000_000_000L;

    /** Reads everything as objects from the beginning; answers how many events. */
    long replay();

    @Override
    default void close() {}
}
