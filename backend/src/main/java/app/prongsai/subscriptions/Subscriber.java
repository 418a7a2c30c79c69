package app.prongsai.subscriptions;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.announcements.TopicList;
import app.prongsai.organisations.Villages;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.SubscriberEvent.ConsentGiven;
import app.prongsai.subscriptions.SubscriberEvent.ConsentWithdrawn;
import app.prongsai.subscriptions.SubscriberEvent.PaceChosen;
import app.prongsai.subscriptions.SubscriberEvent.QuietHoursChosen;
import app.prongsai.subscriptions.SubscriberEvent.ResidentErased;
import app.prongsai.subscriptions.SubscriberEvent.ResidentFollowed;
import app.prongsai.subscriptions.SubscriberEvent.ResidentUnfollowed;
import app.prongsai.subscriptions.SubscriberEvent.TopicsChosen;
import app.prongsai.subscriptions.SubscriberEvent.VillageChosen;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private @Nullable String address;
    private @Nullable List<String> topics;
    private @Nullable Integer village;
    private Pace pace = Pace.AT_ONCE;
    private QuietHours quiet = QuietHours.NONE;
    private @Nullable String consent;
    private boolean known;
    private int erasedKeys;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Follow command, Actor actor, Seal seal, PersonSeal personSeal) {
        SubscriberId subscriber = command.subscriber();
        onlyOnesOwn(actor, subscriber);
        unless(seal.mark(actor.tenant(), command.chatUser()).equals(subscriber.value()), "subscription.not-yours");
        TenantId tenant = actor.tenant();
        if (address == null || personSeal.find(tenant, address).isEmpty()) {
            apply(new ResidentFollowed(subscriber, personSeal.seal(tenant, subscriber.toString(), command.chatUser())));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Unfollow command, Actor actor) {
        onlyOnesOwn(actor, command.subscriber());
        if (address != null || stream == null) {
            apply(new ResidentUnfollowed(command.subscriber()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChooseTopics command, Actor actor, TopicList offered) {
        onlyOnesOwn(actor, command.subscriber());
        agreed();
        choose(command.subscriber(), known(command.topics(), offered));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChooseVillage command, Actor actor, Backend backend) {
        onlyOnesOwn(actor, command.subscriber());
        agreed();
        Integer number = command.village();
        if (number != null) {
            var villages = backend.ask(Actor.system(actor.tenant(), actor.channel()), new Villages());
            unless(villages.of(number).isPresent(), "subscription.unknown-village", number);
        }
        if (!Objects.equals(number, village)) {
            apply(new VillageChosen(command.subscriber(), number));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChoosePace command, Actor actor) {
        onlyOnesOwn(actor, command.subscriber());
        agreed();
        if (command.pace() != pace) {
            apply(new PaceChosen(command.subscriber(), command.pace()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChooseQuietHours command, Actor actor) {
        onlyOnesOwn(actor, command.subscriber());
        agreed();
        unless(command.hours().onTheClock(), "subscription.no-such-hours");
        if (!command.hours().equals(quiet)) {
            apply(new QuietHoursChosen(command.subscriber(), command.hours()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Consent command, Actor actor, ConsentWordings wordings, TopicList offered) {
        onlyOnesOwn(actor, command.subscriber());
        unless(wordings.present().version().equals(command.wording()), "subscription.old-wording");
        List<String> chosen = known(command.topics(), offered);
        if (!command.wording().equals(consent)) {
            apply(new ConsentGiven(command.subscriber(), command.wording()));
        }
        choose(command.subscriber(), chosen);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StopNews command, Actor actor) {
        onlyOnesOwn(actor, command.subscriber());
        choose(command.subscriber(), List.of());
        if (consent != null) {
            apply(new ConsentWithdrawn(command.subscriber()));
        }
    }

    /** The key goes first: were the event not written, the command could be sent again. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EraseResident command, Actor actor, PersonSeal seal) {
        unless(
                actor.has(Role.ADMINISTRATOR) || actor.has(Role.SYSTEM) || isOwn(actor, command.subscriber()),
                "subscription.not-yours");
        String subject = command.subscriber().toString();
        int keys = seal.keys(actor.tenant(), subject);
        if (stream == null && keys == 0) {
            throw new NotFound();
        }
        if (known || keys > erasedKeys) {
            seal.erase(actor.tenant(), subject, keys);
            apply(new ResidentErased(command.subscriber(), keys, command.reason()));
        }
    }

    private void choose(SubscriberId subscriber, List<String> chosen) {
        if (!chosen.equals(topics)) {
            apply(new TopicsChosen(subscriber, chosen));
        }
    }

    /** As the list of topics has them, and in its order. */
    private static List<String> known(Set<String> topics, TopicList offered) {
        topics.forEach(topic -> unless(offered.knows(topic), "subscription.unknown-topic", topic));
        return offered.keys().stream().filter(topics::contains).toList();
    }

    private void agreed() {
        unless(consent != null, "subscription.consent-first");
    }

    private static void onlyOnesOwn(Actor actor, SubscriberId subscriber) {
        unless(actor.has(Role.SYSTEM) || isOwn(actor, subscriber), "subscription.not-yours");
    }

    private static boolean isOwn(Actor actor, SubscriberId subscriber) {
        return actor.id().equals(subscriber.toString());
    }

    @EventSourcingHandler
    void evolve(SubscriberEvent event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.subscriber());
        known = true;
        switch (event) {
            case ResidentFollowed followed -> address = followed.sealedChatUser();
            case ResidentUnfollowed unfollowed -> address = null;
            case TopicsChosen chosen -> topics = chosen.topics();
            case VillageChosen chosen -> village = chosen.village();
            case PaceChosen chosen -> pace = chosen.pace();
            case QuietHoursChosen chosen -> quiet = chosen.hours();
            case ConsentGiven given -> consent = given.wording();
            case ConsentWithdrawn withdrawn -> consent = null;
            case ResidentErased erased -> forget(erased);
        }
    }

    private void forget(ResidentErased erased) {
        erasedKeys = erased.keys();
        known = false;
        address = null;
        topics = null;
        village = null;
        pace = Pace.AT_ONCE;
        quiet = QuietHours.NONE;
        consent = null;
    }
}
