package app.prongsai.platform;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives handlers their {@link TenantId}, {@link Actor} or {@link Occurred} parameter from the message's metadata. */
public final class MessageParameters implements ParameterResolverFactory {

    /** Metadata of commands and queries: the actor itself. Never stored. */
    static final String ACTOR_OBJECT = "actor-object";

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == TenantId.class) {
            return new FromMessage<>(message -> tenant(message.getMetaData()));
        }
        if (type == Actor.class) {
            return new FromMessage<>(message ->
                    (Actor) Objects.requireNonNull(message.getMetaData().get(ACTOR_OBJECT)));
        }
        if (type == Occurred.class) {
            return new FromMessage<>(message -> occurred((EventMessage<?>) message));
        }
        return null;
    }

    private static TenantId tenant(MetaData metaData) {
        return new TenantId(CommitMetaData.required(metaData, CommitMetaData.TENANT));
    }

    private static Occurred occurred(EventMessage<?> event) {
        MetaData metaData = event.getMetaData();
        return new Occurred(
                tenant(metaData),
                CommitMetaData.required(metaData, CommitMetaData.ACTOR),
                Channel.valueOf(CommitMetaData.required(metaData, CommitMetaData.CHANNEL)),
                event.getTimestamp(),
                metaData.get(CommitMetaData.PLACE) instanceof Long place ? place : 0,
                CommitMetaData.required(metaData, CommitMetaData.COMMAND),
                event.getIdentifier(),
                CommitMetaData.required(metaData, CommitMetaData.CORRELATION));
    }

    private record FromMessage<T>(Function<Message<?>, T> read) implements ParameterResolver<T> {

        @Override
        public T resolveParameterValue(Message<?> message) {
            return read.apply(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
