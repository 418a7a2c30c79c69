package app.prongsai.deliveries;

import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryForgotten;
import app.prongsai.deliveries.DeliveryEvent.DeliveryParked;
import app.prongsai.deliveries.DeliveryEvent.DeliveryResumed;
import app.prongsai.deliveries.DeliveryEvent.Planned;
import app.prongsai.deliveries.Outbox.Pending;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per delivery not yet made, with everything that sending it takes; {@link WaitingPost} knows their order. */
@Component
@ProjectionVersion(2)
@ProcessingGroup(Outboxes.NAME)
class Outboxes {

    static final String NAME = "outbox";

    /** Opening five hundred addresses takes a while; a batch is sent in less than a second. */
    private static final int MOST_PEOPLE = 10_000;

    private static final int MOST = 100;

    record Parcel(
            DeliveryId delivery,
            String cause,
            Priority priority,
            Way way,
            List<String> sealedRecipients,
            Message message,
            String retryKey,
            Instant notAfter) {

        Parcel resumed(DeliveryResumed event) {
            return new Parcel(
                    delivery, cause, priority, way, sealedRecipients, message, event.retryKey(), event.notAfter());
        }
    }

    private final TenantCollection<Parcel> parcels;
    private final WaitingPost waiting;
    private final PersonSeal seal;

    Outboxes(ReadModels readModels, WaitingPost waiting, PersonSeal seal) {
        this.parcels = readModels.collection(NAME, Parcel.class);
        this.waiting = waiting;
        this.seal = seal;
    }

    @EventHandler
    void on(DeliveryEvent event, Occurred occurred) {
        parcels.change(occurred.tenant(), event.delivery().value(), occurred.place(), before -> after(before, event));
    }

    /** What was given up is kept, because it may be taken up again. */
    private static @Nullable Parcel after(@Nullable Parcel before, DeliveryEvent event) {
        return switch (event) {
            case Planned planned ->
                new Parcel(
                        planned.delivery(),
                        planned.cause(),
                        planned.priority(),
                        planned.way(),
                        planned.sealedRecipients(),
                        planned.message(),
                        planned.retryKey(),
                        planned.notAfter());
            case DeliveryResumed resumed -> before == null ? null : before.resumed(resumed);
            case DeliveryParked parked -> before;
            case DeliveryAccepted accepted -> null;
            case DeliveryForgotten forgotten -> null;
        };
    }

    @QueryHandler
    Pending answer(Outbox query, TenantId tenant) {
        Set<String> known = query.without().stream().map(DeliveryId::value).collect(Collectors.toSet());
        List<String> next = waiting.next(tenant, known, MOST, MOST_PEOPLE);
        return new Pending(
                parcels.find(tenant, next).stream()
                        .map(parcel -> opened(tenant, parcel))
                        .toList(),
                waiting.among(tenant, known));
    }

    private Outbox.Delivery opened(TenantId tenant, Parcel parcel) {
        return new Outbox.Delivery(
                parcel.delivery(),
                parcel.cause(),
                parcel.priority(),
                parcel.way(),
                seal.find(tenant, parcel.sealedRecipients()).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                parcel.message(),
                parcel.retryKey(),
                parcel.notAfter());
    }
}
