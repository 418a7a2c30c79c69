package app.prongsai.deliveries;

import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryForgotten;
import app.prongsai.deliveries.DeliveryEvent.DeliveryParked;
import app.prongsai.deliveries.DeliveryEvent.DeliveryResumed;
import app.prongsai.deliveries.DeliveryEvent.Planned;
import app.prongsai.deliveries.TenantsWithPost.Tenants;
import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.platform.Standstill;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantRegister;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The order in which deliveries go out, in heaps of what was planned about the same time, so that a million people's
 * post is not rewritten for each letter: a row per heap, one that names an organisation's heaps in their order, one per
 * delivery that leads to its heap, and 64 of the platform's own that name the organisations with post.
 */
@Component
@ProjectionVersion(2)
@ProcessingGroup(WaitingPost.NAME)
class WaitingPost {

    static final String NAME = "waiting-post";

    private static final String HEAPS = "heaps";
    private static final int COMMITS_OF_A_HEAP = 64;

    /** @param people of whom LINE takes one message each from the month's quota */
    record Waiting(String delivery, int people) {}

    record Heap(List<Waiting> waiting) {}

    record Heaps(List<String> keys) {}

    record Trace(
            DeliveryId delivery,
            Priority priority,
            int people,
            @Nullable String heap) {}

    private final TenantCollection<Heap> heaps;
    private final TenantCollection<Heaps> orders;
    private final TenantCollection<Trace> traces;
    private final TenantRegister tenants;
    private final Standstill standstill;

    WaitingPost(ReadModels readModels, Standstill standstill) {
        this.standstill = standstill;
        heaps = readModels.collection(NAME, Heap.class);
        orders = readModels.collection(NAME, Heaps.class);
        traces = readModels.collection(NAME, Trace.class);
        tenants = new TenantRegister(readModels, NAME);
    }

    /** Events of organisations that share a row take turns, or one's entry would be lost to another's. */
    @Bean
    static ConfigurerModule organisationsWithPostInOneBucketTakeTurns() {
        return axon -> axon.eventProcessing()
                .registerSequencingPolicy(
                        NAME,
                        configuration -> event -> TenantRegister.bucketOf(
                                CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT)));
    }

    @EventHandler
    void on(DeliveryEvent event, Occurred occurred) {
        Trace before = trace(occurred.tenant(), event.delivery()).orElse(null);
        switch (event) {
            case Planned planned -> enter(planned.delivery(), planned.priority(), quotaOf(planned), occurred);
            case DeliveryResumed resumed -> {
                if (before != null) {
                    enter(resumed.delivery(), before.priority(), before.people(), occurred);
                }
            }
            case DeliveryParked parked -> leave(parked.delivery(), before, occurred, true);
            case DeliveryAccepted accepted -> leave(accepted.delivery(), before, occurred, false);
            case DeliveryForgotten forgotten -> leave(forgotten.delivery(), before, occurred, false);
        }
        tenants.enter(occurred.tenant(), !order(occurred.tenant()).isEmpty());
    }

    private static int quotaOf(Planned planned) {
        return planned.way() == Way.EMAIL ? 0 : planned.people();
    }

    /** The ids of the first to go out. */
    List<String> next(TenantId tenant, Set<String> without, int most, int mostPeople) {
        List<String> next = new ArrayList<>();
        if (standstill.holds(tenant)) {
            return next;
        }
        int people = 0;
        for (String key : order(tenant)) {
            for (Waiting one : waiting(tenant, List.of(key))) {
                if (!without.contains(one.delivery())) {
                    if (next.size() == most || (people > 0 && people + one.people() > mostPeople)) {
                        return next;
                    }
                    next.add(one.delivery());
                    people += one.people();
                }
            }
        }
        return next;
    }

    /** Those of the deliveries that wait. */
    Set<DeliveryId> among(TenantId tenant, Set<String> deliveries) {
        List<String> keys = deliveries.stream().map(WaitingPost::traceOf).toList();
        return traces.find(tenant, keys).stream()
                .filter(trace -> trace.heap() != null)
                .map(Trace::delivery)
                .collect(Collectors.toSet());
    }

    /** To so many people messages are on their way through LINE. */
    int people(TenantId tenant) {
        return waiting(tenant, order(tenant)).stream().mapToInt(Waiting::people).sum();
    }

    @QueryHandler
    Tenants answer(TenantsWithPost query, TenantId asking) {
        return new Tenants(tenants.all().stream()
                .filter(tenant -> !standstill.holds(tenant))
                .filter(tenant -> asking.equals(TenantId.PLATFORM) || asking.equals(tenant))
                .toList());
    }

    private void enter(DeliveryId delivery, Priority priority, int people, Occurred occurred) {
        String heap =
                String.format(Locale.ROOT, "heap/%d/%012d", priority.ordinal(), occurred.chain() / COMMITS_OF_A_HEAP);
        Waiting one = new Waiting(delivery.value(), people);
        change(occurred, heap, old -> Stream.concat(without(old, delivery), Stream.of(one)));
        orders.change(occurred.tenant(), HEAPS, occurred.place(), before -> {
            Set<String> keys = new TreeSet<>(before == null ? List.of() : before.keys());
            keys.add(heap);
            return new Heaps(List.copyOf(keys));
        });
        traces.change(
                occurred.tenant(),
                traceOf(delivery.value()),
                occurred.place(),
                before -> new Trace(delivery, priority, people, heap));
    }

    private void leave(DeliveryId delivery, @Nullable Trace before, Occurred occurred, boolean mayComeBack) {
        String heap = before == null ? null : before.heap();
        if (heap != null) {
            change(occurred, heap, old -> without(old, delivery));
            if (heaps.find(occurred.tenant(), heap).isEmpty()) {
                orders.change(
                        occurred.tenant(),
                        HEAPS,
                        occurred.place(),
                        keys -> new Heaps(keys == null ? List.of() : minus(keys.keys(), heap)));
            }
        }
        traces.change(
                occurred.tenant(),
                traceOf(delivery.value()),
                occurred.place(),
                trace -> trace == null || !mayComeBack
                        ? null
                        : new Trace(trace.delivery(), trace.priority(), trace.people(), null));
    }

    private void change(Occurred occurred, String heap, Function<List<Waiting>, Stream<Waiting>> change) {
        heaps.change(occurred.tenant(), heap, occurred.place(), before -> {
            List<Waiting> after =
                    change.apply(before == null ? List.of() : before.waiting()).toList();
            return after.isEmpty() ? null : new Heap(after);
        });
    }

    private Optional<Trace> trace(TenantId tenant, DeliveryId delivery) {
        return traces.find(tenant, traceOf(delivery.value()));
    }

    private List<String> order(TenantId tenant) {
        return orders.find(tenant, HEAPS).map(Heaps::keys).orElse(List.of());
    }

    private List<Waiting> waiting(TenantId tenant, Collection<String> keys) {
        return heaps.find(tenant, keys).stream()
                .flatMap(heap -> heap.waiting().stream())
                .toList();
    }

    private static Stream<Waiting> without(List<Waiting> waiting, DeliveryId gone) {
        return waiting.stream().filter(one -> !one.delivery().equals(gone.value()));
    }

    private static List<String> minus(List<String> keys, String gone) {
        return keys.stream().filter(key -> !key.equals(gone)).toList();
    }

    private static String traceOf(String delivery) {
        return "trace/" + delivery;
    }
}
