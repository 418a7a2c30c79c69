package app.prongsai.deliveries;

import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryParked;
import app.prongsai.deliveries.DeliveryEvent.DeliveryPlanned;
import app.prongsai.deliveries.TenantsWithPost.Tenants;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One row per organisation with deliveries to make, in the order in which they go out; none without. So the rows that
 * exist are the directory of who has post, and no row is shared by organisations that are projected at the same time.
 */
@Component
@ProcessingGroup(WaitingPost.NAME)
class WaitingPost {

    static final String NAME = "waiting-post";
    static final String KEY = "post";

    private static final Comparator<Waiting> FIRST_OUT =
            Comparator.comparing(Waiting::priority).thenComparing(Waiting::place);

    record Post(List<Waiting> waiting) {}

    record Waiting(String delivery, Priority priority, long place) {}

    private final TenantCollection<Post> post;

    WaitingPost(ReadModels readModels) {
        post = readModels.collection(NAME, Post.class);
    }

    @EventHandler
    void on(DeliveryEvent event, Occurred occurred) {
        post.change(occurred.tenant(), KEY, occurred.place(), before -> {
            List<Waiting> old = before == null ? List.of() : before.waiting();
            return orNone(
                    switch (event) {
                        case DeliveryPlanned planned -> plus(old, planned, occurred.place());
                        case DeliveryAccepted accepted -> minus(old, accepted.delivery());
                        case DeliveryParked parked -> minus(old, parked.delivery());
                    });
        });
    }

    @QueryHandler
    Tenants answer(TenantsWithPost query, TenantId asking) {
        return new Tenants(post.leftOver().stream()
                .map(TenantCollection.Entry::tenant)
                .filter(tenant -> asking.equals(TenantId.PLATFORM) || asking.equals(tenant))
                .sorted()
                .toList());
    }

    private static List<Waiting> plus(List<Waiting> old, DeliveryPlanned planned, long place) {
        Waiting one = new Waiting(planned.delivery().value(), planned.priority(), place);
        return Stream.concat(old.stream(), Stream.of(one)).sorted(FIRST_OUT).toList();
    }

    private static List<Waiting> minus(List<Waiting> old, DeliveryId gone) {
        return old.stream().filter(one -> !one.delivery().equals(gone.value())).toList();
    }

    private static @Nullable Post orNone(List<Waiting> waiting) {
        return waiting.isEmpty() ? null : new Post(waiting);
    }
}
