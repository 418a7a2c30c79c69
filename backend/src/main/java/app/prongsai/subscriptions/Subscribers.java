package app.prongsai.subscriptions;

import app.prongsai.announcements.TopicList;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 256 rows per organisation, by the first two digits of the subscriber ids, so that a change rewrites little. */
@Component
@ProcessingGroup(Subscribers.NAME)
@ProjectionVersion(2)
class Subscribers {

    static final String NAME = "subscribers";

    private static final String DIGITS = "0123456789abcdef";

    record Bucket(Map<String, Known> residents) {

        static final Bucket EMPTY = new Bucket(Map.of());
    }

    private final TenantCollection<Bucket> buckets;
    private final TopicList offered;
    private final Seal seal;

    Subscribers(ReadModels readModels, TopicList offered, Seal seal) {
        this.buckets = readModels.collection(NAME, Bucket.class);
        this.offered = offered;
        this.seal = seal;
    }

    @EventHandler
    void on(SubscriberEvent event, Occurred occurred) {
        String id = event.subscriber().value();
        buckets.change(occurred.tenant(), bucketOf(event.subscriber()), occurred.place(), before -> {
            Map<String, Known> residents = new HashMap<>(before == null ? Map.of() : before.residents());
            residents.put(id, residents.getOrDefault(id, Known.STRANGER).after(event));
            return new Bucket(residents);
        });
    }

    @QueryHandler
    Subscription answer(MySubscription query, Actor actor) {
        SubscriberId subscriber = query.subscriber();
        boolean own = actor.has(Role.SYSTEM) || actor.id().equals(subscriber.toString());
        Known known = own
                ? buckets.find(actor.tenant(), bucketOf(subscriber))
                        .orElse(Bucket.EMPTY)
                        .residents()
                        .getOrDefault(subscriber.value(), Known.STRANGER)
                : Known.STRANGER;
        return new Subscription(
                known.following(), known.topics(), known.village(), known.pace(), known.quiet(), known.consent());
    }

    @QueryHandler
    Reach answer(SubscribersOf query, TenantId tenant) {
        var reached = hearing(tenant, after(query.after()))
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
        return new Readers(hearing(tenant, after(query.after()))
                .filter(resident -> resident.getValue().isDue(query.hour(), query.daily()))
                .limit(query.most())
                .map(resident -> reader(new SubscriberId(resident.getKey()), resident.getValue()))
                .toList());
    }

    @QueryHandler
    Addresses answer(AddressesOf query, TenantId tenant) {
        List<String> rows = query.subscribers().stream()
                .map(Subscribers::bucketOf)
                .distinct()
                .toList();
        Map<String, Known> residents = new HashMap<>();
        buckets.find(tenant, rows).forEach(bucket -> residents.putAll(bucket.residents()));
        return new Addresses(query.subscribers().stream()
                .map(subscriber -> residents.getOrDefault(subscriber.value(), Known.STRANGER))
                .filter(known -> known.hears() && !known.topics().isEmpty())
                .map(Subscribers::address)
                .toList());
    }

    @QueryHandler
    Size answer(Audience query, TenantId tenant) {
        List<Known> reached = hearing(tenant, "")
                .map(Map.Entry::getValue)
                .filter(known -> known.follows(query.topic(), query.villages()))
                .toList();
        return new Size(reached.size(), (int)
                reached.stream().filter(known -> known.pace() == Pace.DAILY).count());
    }

    @QueryHandler
    Count answer(Followers query, TenantId tenant) {
        Map<String, Integer> byTopic = new HashMap<>();
        offered.keys().forEach(topic -> byTopic.put(topic, 0));
        List<Known> following = all(tenant, "").map(Map.Entry::getValue).toList();
        following.stream()
                .filter(Known::hears)
                .forEach(known -> known.topics().forEach(topic -> byTopic.merge(topic, 1, Integer::sum)));
        return new Count(following.size(), byTopic);
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

    private static String after(@Nullable SubscriberId subscriber) {
        return subscriber == null ? "" : subscriber.value();
    }

    private static String bucketOf(SubscriberId subscriber) {
        return subscriber.value().substring(0, 2);
    }

    private Stream<Map.Entry<String, Known>> hearing(TenantId tenant, String after) {
        return all(tenant, after).filter(resident -> resident.getValue().hears());
    }

    /** Everybody who follows, by id, read by sixteen rows at a time and only as far as is asked for. */
    private Stream<Map.Entry<String, Known>> all(TenantId tenant, String after) {
        return DIGITS.chars()
                .filter(first -> after.isEmpty() || after.charAt(0) <= first)
                .mapToObj(first -> beginningWith((char) first, tenant))
                .flatMap(residents -> residents.tailMap(after, false).entrySet().stream())
                .filter(resident -> resident.getValue().following());
    }

    private NavigableMap<String, Known> beginningWith(char first, TenantId tenant) {
        List<String> keys =
                DIGITS.chars().mapToObj(second -> "" + first + (char) second).toList();
        NavigableMap<String, Known> residents = new TreeMap<>();
        buckets.find(tenant, keys).forEach(bucket -> residents.putAll(bucket.residents()));
        return residents;
    }
}
