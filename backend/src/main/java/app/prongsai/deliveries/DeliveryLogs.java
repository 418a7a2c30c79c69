package app.prongsai.deliveries;

import app.prongsai.deliveries.DeliveryEvent.BroadcastPlanned;
import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryParked;
import app.prongsai.deliveries.DeliveryEvent.DeliveryPlanned;
import app.prongsai.deliveries.DeliveryEvent.DeliveryResumed;
import app.prongsai.deliveries.DeliveryEvent.LetterPlanned;
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

/** One row per organisation: its newest deliveries, the newest first. */
@Component
@ProjectionVersion(2)
@ProcessingGroup(DeliveryLogs.NAME)
class DeliveryLogs {

    static final String NAME = "delivery-log";

    private static final String KEY = "latest";
    private static final int MOST = 200;

    private final TenantCollection<Log> logs;

    DeliveryLogs(ReadModels readModels) {
        logs = readModels.collection(NAME, Log.class);
    }

    @EventHandler
    void on(DeliveryEvent event, Occurred occurred) {
        logs.change(occurred.tenant(), KEY, occurred.place(), before -> {
            List<Entry> old = before == null ? List.of() : before.entries();
            return new Log(
                    switch (event) {
                        case DeliveryPlanned planned ->
                            Stream.concat(Stream.of(entry(planned, occurred)), old.stream())
                                    .limit(MOST)
                                    .toList();
                        case BroadcastPlanned planned ->
                            Stream.concat(Stream.of(entry(planned, occurred)), old.stream())
                                    .limit(MOST)
                                    .toList();
                        case LetterPlanned planned ->
                            Stream.concat(Stream.of(entry(planned, occurred)), old.stream())
                                    .limit(MOST)
                                    .toList();
                        case DeliveryResumed resumed -> ended(old, resumed.delivery(), "planned", null);
                        case DeliveryAccepted accepted -> ended(old, accepted.delivery(), "accepted", null);
                        case DeliveryParked parked -> ended(old, parked.delivery(), "parked", parked.reason());
                    });
        });
    }

    @QueryHandler
    Log answer(DeliveryLog query, TenantId tenant) {
        return logs.find(tenant, KEY).orElseGet(() -> new Log(List.of()));
    }

    private static Entry entry(DeliveryPlanned planned, Occurred occurred) {
        return new Entry(
                planned.delivery(),
                planned.cause(),
                planned.priority(),
                Way.LINE,
                planned.sealedChatUsers().size(),
                planned.message().title(),
                occurred.at(),
                "planned",
                null);
    }

    private static Entry entry(BroadcastPlanned planned, Occurred occurred) {
        return new Entry(
                planned.delivery(),
                planned.cause(),
                planned.priority(),
                Way.BROADCAST,
                planned.friends(),
                planned.message().title(),
                occurred.at(),
                "planned",
                null);
    }

    private static Entry entry(LetterPlanned planned, Occurred occurred) {
        return new Entry(
                planned.delivery(),
                planned.cause(),
                planned.priority(),
                Way.EMAIL,
                1,
                planned.message().title(),
                occurred.at(),
                "planned",
                null);
    }

    private static List<Entry> ended(List<Entry> old, DeliveryId delivery, String state, @Nullable String reason) {
        return old.stream()
                .map(entry -> entry.delivery().equals(delivery) ? ended(entry, state, reason) : entry)
                .toList();
    }

    private static Entry ended(Entry entry, String state, @Nullable String reason) {
        return new Entry(
                entry.delivery(),
                entry.cause(),
                entry.priority(),
                entry.way(),
                entry.recipients(),
                entry.title(),
                entry.plannedAt(),
                state,
                reason);
    }
}
