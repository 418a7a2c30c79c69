package app.prongsai.platform;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.shared.Command;
import app.prongsai.shared.TenantId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/**
 * Addresses aggregates as "tenant/kind/id", the tenant taken from the actor: a foreign organisation's id therefore names
 * an aggregate that does not exist.
 */
@Component(TenantTarget.NAME)
public final class TenantTarget implements CommandTargetResolver {

    /** For {@code @Aggregate(commandTargetResolver = …)}. */
    public static final String NAME = "tenantTarget";

    public static String stream(TenantId tenant, Object target) {
        return tenant.code() + "/" + target;
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        TenantId tenant = new TenantId(CommitMetaData.required(message.getMetaData(), CommitMetaData.TENANT));
        return new VersionedAggregateIdentifier(stream(tenant, ((Command) message.getPayload()).target()), null);
    }
}
