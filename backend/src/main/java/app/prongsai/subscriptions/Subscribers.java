package app.prongsai.subscriptions;

import app.prongsai.announcements.TopicList;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.Followers.Count;
import app.prongsai.subscriptions.MySubscription.Subscription;
import app.prongsai.subscriptions.SubscriberEvent.ResidentFollowed;
import app.prongsai.subscriptions.SubscriberEvent.ResidentUnfollowed;
import app.prongsai.subscriptions.SubscriberEvent.TopicsChosen;
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
class Subscribers {

    static final String NAME = "subscribers";

    private static final String DIGITS = "0123456789abcdef";
    private static final Known STRANGER = new Known(null, List.of());

    record Bucket(Map<String, Known> residents) {

        static final Bucket EMPTY = new Bucket(Map.of());
    }

    /** Without an address: not following, but the topics are kept for the day of return. */
    record Known(@Nullable String sealedChatUser, List<String> topics) {

        boolean following() {
            return sealedChatUser != null;
        }
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
        buckets.change(occurred.tenant(), id.substring(0, 2), occurred.place(), before -> {
            Map<String, Known> residents = new HashMap<>(before == null ? Map.of() : before.residents());
            residents.put(id, after(residents.getOrDefault(id, STRANGER), event));
            return new Bucket(residents);
        });
    }

    private static Known after(Known known, SubscriberEvent event) {
        return switch (event) {
            case ResidentFollowed followed -> new Known(followed.sealedChatUser(), known.topics());
            case ResidentUnfollowed unfollowed -> new Known(null, known.topics());
            case TopicsChosen chosen -> new Known(known.sealedChatUser(), chosen.topics());
        };
    }

    @QueryHandler
    Subscription answer(MySubscription query, Actor actor) {
        SubscriberId subscriber = query.subscriber();
        boolean own = actor.has(Role.SYSTEM) || actor.id().equals(subscriber.toString());
        Known known = own
                ? buckets.find(actor.tenant(), subscriber.value().substring(0, 2))
                        .orElse(Bucket.EMPTY)
                        .residents()
                        .getOrDefault(subscriber.value(), STRANGER)
                : STRANGER;
        return new Subscription(known.following(), known.topics());
    }

    @QueryHandler
    Reach answer(SubscribersOf query, TenantId tenant) {
        SubscriberId after = query.after();
        var reached = all(tenant, after == null ? "" : after.value())
                .filter(resident -> resident.getValue().topics().contains(query.topic()))
                .limit(query.most())
                .toList();
        return new Reach(
                reached.stream()
                        .map(resident ->
                                Objects.requireNonNull(resident.getValue().sealedChatUser()))
                        .toList(),
                reached.isEmpty() ? null : new SubscriberId(reached.getLast().getKey()));
    }

    @QueryHandler
    Count answer(Followers query, TenantId tenant) {
        Map<String, Integer> byTopic = new HashMap<>();
        offered.keys().forEach(topic -> byTopic.put(topic, 0));
        List<Known> following = all(tenant, "").map(Map.Entry::getValue).toList();
        following.forEach(known -> known.topics().forEach(topic -> byTopic.merge(topic, 1, Integer::sum)));
        return new Count(following.size(), byTopic);
    }

    @QueryHandler
    MarkOf.Mark answer(MarkOf query, TenantId tenant) {
        return new MarkOf.Mark(new SubscriberId(seal.mark(tenant, query.chatUser())));
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
