package app.prongsai.signin;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.ProviderEvent.SignInProviderConnected;
import app.prongsai.signin.ProviderEvent.SignInProviderDropped;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "sign-in-provider", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class SignInProvider {

    static final String SELF = "sign-in-provider/self";

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable String issuer;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ConnectSignInProvider command) {
        apply(new SignInProviderConnected(command.label(), command.issuer(), command.clientId()));
    }

    @CommandHandler
    void decide(DropSignInProvider command, TenantId tenant, Providers providers) {
        String connected = issuer;
        if (connected != null) {
            providers.forget(tenant);
            apply(new SignInProviderDropped(connected));
        }
    }

    @EventSourcingHandler
    void evolve(SignInProviderConnected event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), SELF);
        issuer = event.issuer();
    }

    @EventSourcingHandler
    void evolve(SignInProviderDropped event) {
        issuer = null;
    }
}
