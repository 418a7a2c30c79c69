package app.prongsai.deliveries;

import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryForgotten;
import app.prongsai.deliveries.DeliveryEvent.DeliveryParked;
import app.prongsai.deliveries.DeliveryEvent.DeliveryResumed;
import app.prongsai.deliveries.DeliveryEvent.Planned;
import app.prongsai.deliveries.DeliveryLog.Entry;
import app.prongsai.deliveries.DeliveryLog.Log;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An organisation's newest deliveries: a small row each, so that what becomes of one rewrites no other, and one that names them. */
@Component
@ProjectionVersion(3)
@ProcessingGroup(DeliveryLogs.NAME)
class DeliveryLogs {

    static final String NAME = "delivery-log";

    private static final String NEWEST = "newest";
    private static final int MOST = 200;

    /** @param deliveries the newest first */
    record Newest(List<DeliveryId> deliveries) {

        Newest {
            deliveries = List.copyOf(deliveries);
        }

        Newest with(DeliveryId delivery) {
            return new Newest(Stream.concat(Stream.of(delivery), deliveries.stream())
                    .limit(MOST)
                    .toList());
        }

        Newest without(DeliveryId delivery) {
            return new Newest(
                    deliveries.stream().filter(one -> !one.equals(delivery)).toList());
        }
    }

    private final TenantCollection<Newest> newest;
    private final TenantCollection<Entry> entries;

    DeliveryLogs(ReadModels readModels) {
        newest = readModels.collection(NAME, Newest.class);
        entries = readModels.collection(NAME, Entry.class);
    }

    @EventHandler
    void on(DeliveryEvent event, Occurred occurred) {
        switch (event) {
            case Planned planned -> enter(planned, occurred);
            case DeliveryResumed resumed -> mark(resumed, "planned", null, occurred);
            case DeliveryAccepted accepted -> mark(accepted, "accepted", null, occurred);
            case DeliveryParked parked -> mark(parked, "parked", parked.reason(), occurred);
            case DeliveryForgotten forgotten -> forget(forgotten.delivery(), occurred);
        }
    }

    /** One goes for each that comes, once there are as many as are kept; the row that names them is written last. */
    private void enter(Planned planned, Occurred occurred) {
        TenantId tenant = occurred.tenant();
        List<DeliveryId> before = newest(tenant).deliveries();
        if (before.contains(planned.delivery())) {
            return;
        }
        entries.change(tenant, key(planned.delivery()), occurred.place(), none -> entry(planned, occurred));
        before.stream().skip(MOST - 1L).forEach(oldest -> entries.remove(tenant, key(oldest)));
        newest.change(tenant, NEWEST, occurred.place(), same -> new Newest(before).with(planned.delivery()));
    }

    private void mark(DeliveryEvent event, String state, @Nullable String reason, Occurred occurred) {
        entries.change(
                occurred.tenant(),
                key(event.delivery()),
                occurred.place(),
                before -> before == null ? null : before.now(state, reason));
    }

    private void forget(DeliveryId delivery, Occurred occurred) {
        TenantId tenant = occurred.tenant();
        newest.change(tenant, NEWEST, occurred.place(), before -> before == null ? null : before.without(delivery));
        entries.change(tenant, key(delivery), occurred.place(), before -> null);
    }

    @QueryHandler
    Log answer(DeliveryLog query, TenantId tenant) {
        return new Log(entries.find(
                tenant,
                newest(tenant).deliveries().stream().map(DeliveryLogs::key).toList()));
    }

    private Newest newest(TenantId tenant) {
        return newest.find(tenant, NEWEST).orElseGet(() -> new Newest(List.of()));
    }

    private static Entry entry(Planned planned, Occurred occurred) {
        return new Entry(
                planned.delivery(),
                planned.cause(),
                planned.priority(),
                planned.way(),
                planned.people(),
                planned.message().title(),
                occurred.at(),
                "planned",
                null);
    }

    private static String key(DeliveryId delivery) {
        return "delivery/" + delivery.value();
    }
}
