package app.prongsai.links;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.links.LinkEvent.LinkFoundAlive;
import app.prongsai.links.LinkEvent.LinkFoundDead;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "link", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Link {

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable Trouble trouble;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordLinkCheck command) {
        Trouble found = command.trouble();
        boolean firstTime = stream == null;
        if (found == null && (firstTime || trouble != null)) {
            apply(new LinkFoundAlive(command.link()));
        } else if (found != null && (firstTime || trouble == null)) {
            apply(new LinkFoundDead(command.link(), found));
        }
    }

    @EventSourcingHandler
    void evolve(LinkFoundDead event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), RecordLinkCheck.target(event.link()));
        trouble = event.trouble();
    }

    @EventSourcingHandler
    void evolve(LinkFoundAlive event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), RecordLinkCheck.target(event.link()));
        trouble = null;
    }
}
