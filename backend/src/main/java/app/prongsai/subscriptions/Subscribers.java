package app.prongsai.subscriptions;

import app.prongsai.announcements.TopicList;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.AddressesOf.Addresses;
import app.prongsai.subscriptions.Audience.Size;
import app.prongsai.subscriptions.Followers.Count;
import app.prongsai.subscriptions.MySubscription.Subscription;
import app.prongsai.subscriptions.ReadersDue.Reader;
import app.prongsai.subscriptions.ReadersDue.Readers;
import app.prongsai.subscriptions.SubscribersOf.Reach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who follows what, where they live and how they want to hear. */
@Component
@ProcessingGroup(Subscribers.NAME)
@ProjectionVersion(3)
class Subscribers {

    static final String NAME = "subscribers";

    private final Residents residents;
    private final Tallies tallies;
    private final TopicList offered;
    private final Seal seal;

    Subscribers(ReadModels readModels, TopicList offered, Seal seal) {
        this.residents = new Residents(readModels, NAME);
        this.tallies = new Tallies(readModels, NAME);
        this.offered = offered;
        this.seal = seal;
    }

    @EventHandler
    void on(SubscriberEvent event, Occurred occurred) {
        String id = event.subscriber().value();
        Known before = residents.find(occurred.tenant(), id);
        Known after = before.after(event);
        tallies.count(occurred, before, after);
        residents.put(occurred, id, after);
    }

    @QueryHandler
    Subscription answer(MySubscription query, Actor actor) {
        SubscriberId subscriber = query.subscriber();
        boolean own = actor.has(Role.SYSTEM) || actor.id().equals(subscriber.toString());
        Known known = own ? residents.find(actor.tenant(), subscriber.value()) : Known.STRANGER;
        return new Subscription(
                known.following(), known.topics(), known.village(), known.pace(), known.quiet(), known.consent());
    }

    @QueryHandler
    Reach answer(SubscribersOf query, TenantId tenant) {
        var reached = hearing(tenant, query.after())
                .filter(resident -> resident.getValue().follows(query.topic(), query.villages()))
                .filter(resident -> resident.getValue().hearsAt(query.hour()))
                .limit(query.most())
                .toList();
        return new Reach(
                reached.stream().map(resident -> address(resident.getValue())).toList(),
                reached.stream()
                        .map(resident -> new SubscriberId(resident.getKey()))
                        .toList());
    }

    @QueryHandler
    Readers answer(ReadersDue query, TenantId tenant) {
        return new Readers(hearing(tenant, query.after())
                .filter(resident -> resident.getValue().isDue(query.hour(), query.daily()))
                .limit(query.most())
                .map(resident -> reader(new SubscriberId(resident.getKey()), resident.getValue()))
                .toList());
    }

    @QueryHandler
    Addresses answer(AddressesOf query, TenantId tenant) {
        List<String> ids = query.subscribers().stream().map(SubscriberId::value).toList();
        Map<String, Known> known = residents.find(tenant, ids);
        return new Addresses(ids.stream()
                .map(id -> known.getOrDefault(id, Known.STRANGER))
                .filter(one -> one.hears() && !one.topics().isEmpty())
                .map(Subscribers::address)
                .toList());
    }

    @QueryHandler
    Size answer(Audience query, TenantId tenant) {
        Tallies.Heard heard = tallies.heard(tenant, query.topic(), query.villages());
        return offered.isUrgent(query.topic())
                ? new Size(heard.people(), 0, 0)
                : new Size(heard.people(), heard.daily(), heard.quietAt(query.hour()));
    }

    @QueryHandler
    Count answer(Followers query, TenantId tenant) {
        Tallies.Tally tally = tallies.all(tenant);
        Map<String, Integer> byTopic = new HashMap<>();
        offered.keys().forEach(topic -> byTopic.put(topic, tally.heard(topic).people()));
        return new Count(tally.following(), byTopic);
    }

    @QueryHandler
    ResidentsCalled.Residents answer(ResidentsCalled query, TenantId tenant) {
        String reference = query.reference();
        return new ResidentsCalled.Residents(
                !reference.matches("[0-9a-f]{" + ResidentsCalled.DIGITS + "}")
                        ? List.of()
                        : residents
                                .after(tenant, reference)
                                .takeWhile(resident -> resident.getKey().startsWith(reference))
                                .filter(resident -> !resident.getValue().equals(Known.STRANGER))
                                .map(resident -> new SubscriberId(resident.getKey()))
                                .toList());
    }

    @QueryHandler
    MarkOf.Mark answer(MarkOf query, TenantId tenant) {
        return new MarkOf.Mark(new SubscriberId(seal.mark(tenant, query.chatUser())));
    }

    private static Reader reader(SubscriberId subscriber, Known known) {
        return new Reader(
                subscriber,
                address(known),
                known.topics(),
                known.village(),
                known.pace() == Pace.DAILY ? null : known.quiet());
    }

    private static String address(Known known) {
        return Objects.requireNonNull(known.sealedChatUser());
    }

    private Stream<Map.Entry<String, Known>> hearing(TenantId tenant, @Nullable SubscriberId after) {
        return residents
                .after(tenant, after == null ? "" : after.value())
                .filter(resident -> resident.getValue().hears());
    }
}
