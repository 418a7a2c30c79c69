package app.prongsai.subscriptions;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.announcements.TopicList;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.Seal;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.subscriptions.SubscriberEvent.ResidentFollowed;
import app.prongsai.subscriptions.SubscriberEvent.ResidentUnfollowed;
import app.prongsai.subscriptions.SubscriberEvent.TopicsChosen;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** LINE tells of follows and unfollows at least once and in any order: each command may be the first that is heard. */
@Aggregate(type = "subscriber", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Subscriber {

    @AggregateIdentifier
    private @Nullable String stream;

    private boolean following;
    private @Nullable List<String> topics;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Follow command, Actor actor, Seal seal, TopicList offered) {
        SubscriberId subscriber = command.subscriber();
        onlyOnesOwn(actor, subscriber);
        unless(seal.mark(actor.tenant(), command.chatUser()).equals(subscriber.value()), "subscription.not-yours");
        if (!following) {
            apply(new ResidentFollowed(subscriber, seal.seal(actor.tenant(), command.chatUser())));
        }
        if (topics == null) {
            apply(new TopicsChosen(subscriber, offered.atFirst()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Unfollow command, Actor actor) {
        onlyOnesOwn(actor, command.subscriber());
        if (following || stream == null) {
            apply(new ResidentUnfollowed(command.subscriber()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChooseTopics command, Actor actor, TopicList offered) {
        onlyOnesOwn(actor, command.subscriber());
        command.topics().forEach(topic -> unless(offered.knows(topic), "subscription.unknown-topic", topic));
        List<String> chosen =
                offered.keys().stream().filter(command.topics()::contains).toList();
        if (!chosen.equals(topics)) {
            apply(new TopicsChosen(command.subscriber(), chosen));
        }
    }

    private static void onlyOnesOwn(Actor actor, SubscriberId subscriber) {
        unless(actor.has(Role.SYSTEM) || actor.id().equals(subscriber.toString()), "subscription.not-yours");
    }

    @EventSourcingHandler
    void evolve(ResidentFollowed event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.subscriber());
        following = true;
    }

    @EventSourcingHandler
    void evolve(ResidentUnfollowed event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.subscriber());
        following = false;
    }

    @EventSourcingHandler
    void evolve(TopicsChosen event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.subscriber());
        topics = event.topics();
    }
}
