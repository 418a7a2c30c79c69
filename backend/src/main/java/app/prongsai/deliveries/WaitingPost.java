package app.prongsai.deliveries;

import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryParked;
import app.prongsai.deliveries.DeliveryEvent.DeliveryPlanned;
import app.prongsai.deliveries.TenantsWithPost.Tenants;
import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * One row per organisation with its deliveries to make in the order in which they go out, and 64 of the platform's own
 * that name the organisations whose row is not empty.
 */
@Component
@ProcessingGroup(WaitingPost.NAME)
class WaitingPost {

    static final String NAME = "waiting-post";
    static final String KEY = "post";

    private static final List<String> BUCKETS =
            IntStream.range(0, 64).mapToObj(WaitingPost::key).toList();
    private static final Comparator<Waiting> FIRST_OUT =
            Comparator.comparing(Waiting::priority).thenComparing(Waiting::place);

    record Post(List<Waiting> waiting) {}

    record Waiting(String delivery, Priority priority, long place) {}

    record Bucket(Set<String> tenants) {}

    private final TenantCollection<Post> post;
    private final TenantCollection<Bucket> buckets;

    WaitingPost(ReadModels readModels) {
        post = readModels.collection(NAME, Post.class);
        buckets = readModels.collection(NAME, Bucket.class);
    }

    /** Events of organisations that share a row take turns, or one's entry would be lost to another's. */
    @Bean
    static ConfigurerModule organisationsWithPostInOneBucketTakeTurns() {
        return axon -> axon.eventProcessing()
                .registerSequencingPolicy(
                        NAME,
                        configuration ->
                                event -> bucketOf(CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT)));
    }

    @EventHandler
    void on(DeliveryEvent event, Occurred occurred) {
        TenantId tenant = occurred.tenant();
        post.change(tenant, KEY, occurred.place(), before -> {
            List<Waiting> old = before == null ? List.of() : before.waiting();
            return new Post(
                    switch (event) {
                        case DeliveryPlanned planned -> plus(old, planned, occurred.place());
                        case DeliveryAccepted accepted -> minus(old, accepted.delivery());
                        case DeliveryParked parked -> minus(old, parked.delivery());
                    });
        });
        enter(
                tenant.code(),
                post.find(tenant, KEY).stream().anyMatch(row -> !row.waiting().isEmpty()));
    }

    @QueryHandler
    Tenants answer(TenantsWithPost query, TenantId asking) {
        return new Tenants(buckets.find(TenantId.PLATFORM, BUCKETS).stream()
                .flatMap(bucket -> bucket.tenants().stream())
                .map(TenantId::new)
                .filter(tenant -> asking.equals(TenantId.PLATFORM) || asking.equals(tenant))
                .sorted()
                .toList());
    }

    private void enter(String tenant, boolean hasPost) {
        Set<String> tenants = new TreeSet<>(buckets.find(TenantId.PLATFORM, bucketOf(tenant))
                .map(Bucket::tenants)
                .orElse(Set.of()));
        boolean changed = hasPost ? tenants.add(tenant) : tenants.remove(tenant);
        if (changed) {
            buckets.put(TenantId.PLATFORM, bucketOf(tenant), new Bucket(tenants));
        }
    }

    private static List<Waiting> plus(List<Waiting> old, DeliveryPlanned planned, long place) {
        Waiting one = new Waiting(planned.delivery().value(), planned.priority(), place);
        return Stream.concat(old.stream(), Stream.of(one)).sorted(FIRST_OUT).toList();
    }

    private static List<Waiting> minus(List<Waiting> old, DeliveryId gone) {
        return old.stream().filter(one -> !one.delivery().equals(gone.value())).toList();
    }

    private static String bucketOf(String tenant) {
        return key(Math.floorMod(tenant.hashCode(), BUCKETS.size()));
    }

    private static String key(int number) {
        return "bucket-" + number;
    }
}
