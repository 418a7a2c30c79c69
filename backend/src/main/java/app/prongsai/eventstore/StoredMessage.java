package app.prongsai.eventstore;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read. It is restored when somebody wants it: a processor that has no handler for its type never does,
 * and one that cannot be restored fails in the handler that wanted it, not in the feed of all organisations.
 */
final class StoredMessage implements Message<Object> {

    private final EventCodec codec;
    private final StoredEvent event;
    private final MetaData metaData;
    private volatile @Nullable Object payload;

    StoredMessage(EventCodec codec, StoredEvent event, MetaData metaData) {
        this.codec = codec;
        this.event = event;
        this.metaData = metaData;
    }

    @Override
    public String getIdentifier() {
        return event.id();
    }

    @Override
    public MetaData getMetaData() {
        return metaData;
    }

    @Override
    public Object getPayload() {
        Object known = payload;
        if (known == null) {
            known = codec.restore(event);
            payload = known;
        }
        return known;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> getPayloadType() {
        return (Class<Object>) codec.classOf(event);
    }

    @Override
    public Message<Object> withMetaData(Map<String, ?> other) {
        return new StoredMessage(codec, event, MetaData.from(other));
    }

    @Override
    public Message<Object> andMetaData(Map<String, ?> more) {
        return new StoredMessage(codec, event, metaData.mergedWith(more));
    }
}
